// Marked text beside its table: a number leads to its row, a row to its number, keys to both.
// All text goes in as text nodes; nothing that is read is ever taken for markup.
const desks = new WeakMap()

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value)
  }
  node.append(...children)
  return node
}

function drawText(desk) {
  const pane = make("div", { class: "text", role: "region", "aria-label": desk.words.text, lang: "zh-CN" })
  for (const block of desk.blocks) {
    const line = make("p", { class: block.kind })
    for (const [words, index] of block.parts) {
      if (index < 0) { line.append(words.replaceAll("\r", "")); continue }
      const number = desk.numbers[index]
      const mark = make("mark", {
        "data-kind": number.kind, "data-index": index, role: "button", tabindex: "-1",
        class: [number.flag ? "flag" : "", number.waiting ? "waiting" : "", number.weak ? "weak" : ""].join(" ").trim() || null,
        title: number.say, "aria-label": `${number.surface}, ${number.say}`,
      }, words.replaceAll("\r", ""))
      desk.marks[index] = mark
      line.append(mark)
    }
    pane.append(line)
  }
  return pane
}

function drawTable(desk) {
  const head = make("tr", {}, ...desk.words.columns.map((name) => make("th", { scope: "col" }, name)))
  const body = make("tbody")
  desk.numbers.forEach((number, index) => {
    if (!number.row) return
    const button = make("button", { class: "row-button", type: "button", "data-index": index, lang: "zh-CN" },
      make("i", { class: "chip word", "data-kind": number.kind }, number.surface))
    const first = make("td", {}, button)
    const rest = number.row.map(([main, small], at) => {
      const cell = make("td", { class: at === 0 ? "value" : null }, main)
      if (small) cell.append(make("span", { class: "soft" }, small))
      return cell
    })
    const row = make("tr", { "data-index": index }, first, ...rest)
    desk.rows[index] = row
    body.append(row)
  })
  return make("table", {}, make("caption", {}, desk.words.caption), make("thead", {}, head), body)
}

function drawKey(desk) {
  const bar = make("div", { class: "key", role: "group", "aria-label": desk.words.filter })
  for (const choice of desk.choices) {
    if (!choice.count) continue
    const label = choice.kind ? make("i", { class: "chip", "data-kind": choice.kind }, choice.label) : choice.label
    const button = make("button", { type: "button", "aria-pressed": "false", "data-choice": choice.name },
      label, make("b", {}, String(choice.count)))
    button.onclick = () => choose(desk, choice.name)
    bar.append(button)
  }
  bar.append(make("span", { class: "help" }, desk.words.keys))
  return bar
}

function choose(desk, name, { tell = true } = {}) {
  desk.chosen = desk.chosen === name ? "" : name
  const shown = (number) => !desk.chosen || number.kind === desk.chosen || number.became === desk.chosen
  desk.root.querySelectorAll("[data-choice]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.choice === desk.chosen))
  })
  desk.numbers.forEach((number, index) => {
    desk.marks[index]?.classList.toggle("dim", !shown(number))
    if (desk.rows[index]) desk.rows[index].hidden = !shown(number)
  })
  if (tell) desk.tellChosen(desk.chosen)
}

function drawFindings(desk) {
  if (!desk.findings?.length) return ""
  const list = make("ul", { class: "findings" })
  for (const finding of desk.findings) {
    const item = make("li", { "data-severity": finding.severity },
      make("strong", {}, finding.tag), make("span", { class: "message" }, finding.message))
    if (finding.next) item.append(make("span", { class: "next" }, make("b", {}, desk.words.next), ` ${finding.next}`))
    if (finding.at >= 0) {
      const jump = make("button", { type: "button", class: "jump" }, desk.words.jump)
      jump.onclick = () => select(desk, finding.at, { focus: true })
      item.append(jump)
    }
    list.append(item)
  }
  return list
}

function drawCard(desk, number) {
  const card = desk.card
  card.replaceChildren(make("p", { class: "big", lang: "zh-CN" }, number.surface), make("p", { class: "say" }, number.say))
  for (const alarm of number.alarms ?? []) card.append(make("p", { class: "alarm" }, alarm))
  const list = make("dl")
  for (const [name, value] of number.about) list.append(make("dt", {}, name), make("dd", {}, value))
  card.append(list)
}

function inView(node, pane) {
  const box = node.getBoundingClientRect(), frame = pane.getBoundingClientRect()
  if (box.top < frame.top + 30 || box.bottom > frame.bottom - 30) {
    pane.scrollTop += box.top - frame.top - frame.height / 3
  }
}

function select(desk, index, { focus = false, tell = true } = {}) {
  const number = desk.numbers[index]
  if (!number) return
  for (const list of [desk.marks, desk.rows]) {
    list[desk.at]?.removeAttribute("aria-current")
    list[index]?.setAttribute("aria-current", "true")
  }
  desk.marks[desk.at]?.setAttribute("tabindex", "-1")
  desk.at = index
  const mark = desk.marks[index]
  if (mark) {
    mark.setAttribute("tabindex", "0")
    inView(mark, desk.text)
    if (focus) mark.focus({ preventScroll: true })
  }
  if (desk.rows[index] && desk.side.scrollHeight > desk.side.clientHeight) inView(desk.rows[index], desk.side)
  drawCard(desk, number)
  if (tell) {
    clearTimeout(desk.timer)
    desk.timer = setTimeout(() => desk.tell(number.start), 350)
  }
}

function step(desk, from, by) {
  for (let at = from + by; at >= 0 && at < desk.numbers.length; at += by) {
    const mark = desk.marks[at]
    if (mark && !mark.classList.contains("dim")) return select(desk, at, { focus: true })
  }
}

function listen(desk) {
  const index = (event) => event.target.closest?.("[data-index]")?.dataset.index
  desk.text.onclick = (event) => { if (index(event)) select(desk, Number(index(event)), { focus: true }) }
  desk.side.onclick = (event) => { if (index(event)) select(desk, Number(index(event))) }
  desk.root.onkeydown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moves = { ArrowRight: 1, ArrowDown: 1, j: 1, ArrowLeft: -1, ArrowUp: -1, k: -1 }
    const inText = event.target.matches?.("mark")
    if (event.key in moves && (inText || event.target.matches?.(".row-button"))) {
      event.preventDefault()
      step(desk, desk.at, moves[event.key])
    } else if (event.key === "Home" && inText) { event.preventDefault(); step(desk, -1, 1)
    } else if (event.key === "End" && inText) { event.preventDefault(); step(desk, desk.numbers.length, -1)
    } else if ((event.key === "Enter" || event.key === " ") && inText) {
      event.preventDefault()
      desk.rows[desk.at]?.querySelector("button")?.focus()
    }
  }
}

function build(root, data, tells) {
  const desk = { ...data, ...tells, root, marks: [], rows: [], at: -1, chosen: "" }
  desk.text = drawText(desk)
  desk.card = make("div", { class: "card", "aria-live": "polite" }, make("p", { class: "say" }, data.words.start))
  desk.side = make("div", { class: "side", role: "region", "aria-label": data.words.side }, desk.card, drawTable(desk))
  root.replaceChildren(drawFindings(desk), drawKey(desk), make("div", { class: "panes" }, desk.text, desk.side))
  const first = desk.marks.findIndex(Boolean)
  if (first >= 0) desk.marks[first].setAttribute("tabindex", "0")
  listen(desk)
  if (data.chosen) choose(desk, data.chosen, { tell: false })
  if (data.at >= 0) select(desk, data.at, { tell: false })
  return desk
}

export default function (component) {
  const { data, parentElement, setStateValue } = component
  const root = parentElement.querySelector(".reader")
  const tells = {
    tell: (start) => setStateValue("picked", start),
    tellChosen: (name) => setStateValue("chosen", name),
  }
  const known = desks.get(parentElement)
  if (known && known.stamp === data.stamp) { Object.assign(known, tells); return }
  desks.set(parentElement, build(root, data, tells))
}
