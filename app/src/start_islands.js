const at = (id) => document.getElementById(id).href;
const islands = await import(at("islands-js"));
await islands.default({ module_or_path: at("islands-wasm") });
for (const island of document.querySelectorAll("leptos-island")) {
  await islands[island.dataset.component]?.(island);
}
