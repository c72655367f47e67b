// Five minutes before the session ends the page says so, and offers to stay (WCAG 2.2.1).
const box = document.getElementById("session-end");
const say = box.querySelector("p");
const words = box.dataset;
const button = document.createElement("button");
button.type = "button";
button.className = "govuk-button govuk-button--secondary";
button.textContent = words.stay;
button.hidden = true;
say.setAttribute("role", "alert");
box.append(button);

let ends;
const extend = (seconds) => {
  ends = Date.now() + seconds * 1000;
  button.hidden = true;
};
const tick = () => {
  const left = ends - Date.now();
  if (left <= 0) {
    say.textContent = words.over;
    button.hidden = true;
    return;
  }
  if (left <= 300_000 && button.hidden) {
    button.hidden = false;
    say.textContent = words.soon;
    box.scrollIntoView({ block: "nearest" });
  }
  setTimeout(tick, 1000);
};
button.addEventListener("click", async () => {
  const answer = await fetch(words.href, { redirect: "error" }).catch(() => undefined);
  if (!answer?.ok) {
    say.textContent = words.over;
    return;
  }
  extend(Number(await answer.text()));
  say.textContent = words.stayed;
});
extend(Number(words.seconds));
tick();
