// Copies a text; where the browser keeps the clipboard shut, a selection does it.
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector(".plain")
  button.textContent = data.label
  button.setAttribute("aria-live", "polite")
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(data.text)
    } catch {
      const field = document.createElement("textarea")
      field.value = data.text
      document.body.append(field)
      field.select()
      document.execCommand("copy")
      field.remove()
    }
  }
  button.onclick = async () => {
    await copy()
    button.textContent = data.done
    setTimeout(() => { button.textContent = data.label }, 3000)
  }
}
