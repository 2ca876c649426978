"""One verb a file: ``draw_x(table) -> go.Figure``; no Streamlit inside."""
