// What sticks out of the window, of its box, or of its chart: a reader would see it cut.
() => {
  const main = document.querySelector('[data-testid="stMain"]')
  const cut = []
  if (main.scrollWidth > main.clientWidth + 1) cut.push(`page ${main.scrollWidth}`)
  for (const node of main.querySelectorAll('.em *, .reader *, [data-testid="stElementContainer"]')) {
    const box = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    if (!box.width || style.clipPath !== 'none' || node.closest('.em-scroll, .text, .side, svg')) continue
    if (box.right > innerWidth + 1 || box.left < -1) cut.push(`${node.tagName}.${node.className}`)
    if (style.overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1) cut.push(`in ${node.className}`)
  }
  for (const note of main.querySelectorAll('.js-plotly-plot')) {
    const frame = note.getBoundingClientRect()
    for (const text of note.querySelectorAll('.annotation text, .xtick text')) {
      const box = text.getBoundingClientRect()
      if (box.right > frame.right + 2 || box.left < frame.left - 2 || box.bottom > frame.bottom + 2)
        cut.push(`chart text ${text.textContent.slice(0, 40)}`)
    }
  }
  return cut
}
