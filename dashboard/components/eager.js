// A text field commits on Ctrl+Enter or when it is left; after a paste, or a pause, we press for it.
const PAUSE = 700

export default function ({ data }) {
  const field = document.querySelector(`.st-key-${CSS.escape(data.key)} textarea`)
  if (!field) return
  let timer
  const press = () => {
    const keys = { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true, cancelable: true }
    field.dispatchEvent(new KeyboardEvent("keydown", keys))
  }
  const soon = (event) => {
    clearTimeout(timer)
    timer = setTimeout(press, event.inputType === "insertFromPaste" ? 30 : PAUSE)
  }
  field.addEventListener("input", soon)
  return () => {
    clearTimeout(timer)
    field.removeEventListener("input", soon)
  }
}
