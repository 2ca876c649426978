"""The entry: the dashboard's page script, with the tables' addresses beside it."""

import streamlit as st

from dashboard.routes import MIDDLEWARE, ROUTES

app = st.App("dashboard/page.py", routes=ROUTES, middleware=MIDDLEWARE)
