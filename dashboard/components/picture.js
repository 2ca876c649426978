// Presses the chart's own picture button, which needs a mouse to be seen.
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector(".plain")
  button.textContent = data.label
  button.onclick = () => {
    const chart = document.querySelector(`.st-key-${CSS.escape(data.chart)} .js-plotly-plot`)
    chart?.querySelector(".modebar-btn")?.dispatchEvent(new MouseEvent("click", { bubbles: true }))
  }
}
