// Filter rows and open or close all evidence; the page says everything without it.
const tools = document.querySelector(".tools");
tools.hidden = false;
document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.toLocaleLowerCase();
  for (const row of document.querySelectorAll(".row")) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
  if (wanted) for (const rest of document.querySelectorAll("details.rest")) rest.open = true;
});
const toggle = document.getElementById("toggle");
toggle.addEventListener("click", () => {
  const open = toggle.textContent === toggle.dataset.open;
  for (const item of document.querySelectorAll("details.evidence, details.rest")) item.open = open;
  toggle.textContent = open ? toggle.dataset.close : toggle.dataset.open;
});
