"""What an address without a page shows."""

from pages.shared.language import st

st.title("Siden finnes ikke", anchor=False)
st.markdown("Adressen peker ikke på noen side her. Er den skrevet riktig? Velg ellers en side i menyen, eller:")
st.page_link("pages/result/page.py", label="Gå til forsiden")
