// A text field commits on Ctrl+Enter or when it is left; after a paste, or a pause, we press for it.
// We press again until the server says, under `value`, that it has the text: the field may have been
// filled before this script came, it may be drawn anew, and a busy page can miss a key.
// Words still being composed by an input method wait until they are chosen.
const PAUSE = 700
const AFTER_PASTE = 30

export default function ({ data }) {
  const held = (data.value ?? "").replaceAll("\r\n", "\n")
  const find = () => document.querySelector(`.st-key-${CSS.escape(data.key)} textarea`)
  const press = () => {
    timer = setTimeout(press, PAUSE)
    const field = find()
    if (!field || composing || field.value === held) return
    const keys = { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true, cancelable: true }
    field.dispatchEvent(new KeyboardEvent("keydown", keys))
  }
  const soon = (event) => {
    if (event.target !== find()) return
    composing = event.isComposing
    clearTimeout(timer)
    timer = setTimeout(press, event.inputType === "insertFromPaste" ? AFTER_PASTE : PAUSE)
  }
  const composed = () => {
    composing = false
  }
  let composing = false
  let timer = setTimeout(press, PAUSE)
  document.addEventListener("input", soon)
  document.addEventListener("compositionend", composed)
  return () => {
    clearTimeout(timer)
    document.removeEventListener("input", soon)
    document.removeEventListener("compositionend", composed)
  }
}
