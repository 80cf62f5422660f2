// Lets a reader pick out rows by what they are tagged with, those beyond what is printed among them. Without it the paper is whole.
(() => {
  for (const script of document.querySelectorAll("script.beyond")) {
    const body = script.previousElementSibling.tBodies[0];
    let next = body.firstElementChild;
    for (const row of JSON.parse(script.textContent)) {
      const made = document.createElement("template");
      made.innerHTML = row ?? "";
      for (const each of made.content.children) each.classList.add("beyond"), (each.hidden = true);
      body.insertBefore(made.content, next);
      if (row === null) next = next.nextElementSibling;
    }
  }
  const rows = [...document.querySelectorAll("tr[data-tags]")].map((row) => [row, JSON.parse(row.dataset.tags)]);
  const values = new Map();
  for (const [name, value] of rows.flatMap(([, tags]) => tags)) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  const form = document.createElement("form");
  const told = document.createElement("p");
  form.className = "filters";
  form.setAttribute("aria-label", "Show only some rows");
  told.className = "filtered";
  told.setAttribute("role", "status");
  for (const [name, found] of values) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    select.add(new Option("All", ""));
    for (const value of [...found].sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) select.add(new Option(value, value));
    label.append(`${name} `, select);
    form.append(label);
  }
  form.addEventListener("change", () => {
    const wanted = [...form.elements].filter((select) => select.value).map((select) => [select.name, select.value]);
    for (const [row, tags] of rows) {
      row.hidden = wanted.length ? !wanted.every(([name, value]) => tags.some((tag) => tag[0] === name && tag[1] === value)) : row.matches(".beyond");
      row.closest("table").hidden = ![...row.parentElement.rows].some((each) => !each.hidden);
    }
    for (const more of document.querySelectorAll("p.more")) more.hidden = wanted.length > 0;
    const shown = rows.filter(([row]) => !row.hidden).length;
    const by = wanted.map(([name, value]) => `${name.toLowerCase()} ${value}`).join(", ");
    const left = [...document.querySelectorAll("script[data-left]")].map((script) => ` ${script.dataset.left}`).join("");
    told.textContent = wanted.length ? `${shown} of ${rows.length} rows shown: ${by}. The rest of this paper is not filtered.${left}` : "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector("main > div").prepend(form, told); // in the first section: outside it paper would begin with a page of its own
})();
