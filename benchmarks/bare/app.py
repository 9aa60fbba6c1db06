"""The yardstick: a frame of 357 rows in one chart, one control, on the framework's defaults."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

year = st.selectbox("År", ["2025", "2024", "2023"])
random = np.random.default_rng(int(year))
frame = pd.DataFrame({"population": random.lognormal(9, 1, 357), "ndr_pct": random.normal(2, 3, 357)})
points = go.Scatter(x=frame["population"], y=frame["ndr_pct"], mode="markers")
st.plotly_chart(go.Figure(points, layout={"title": year, "xaxis": {"type": "log"}}))
