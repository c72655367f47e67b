// Five minutes before the session ends the page says so, and offers to stay (WCAG 2.2.1): at the lower edge of the screen, wherever
// somebody writes. Nothing moves under their hands but what the notice would cover.
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

let ends, typing;
let longest = false;
const near = () => Date.now() > ends - 300_000;
const show = (text, offer) => {
  say.textContent = text;
  button.hidden = !offer;
  box.parentElement.classList.add("app-session-end--soon");
  if (document.activeElement !== document.body) {
    document.activeElement?.scrollIntoView({ block: "nearest" });
  }
};
const tick = () => {
  if (Date.now() >= ends) {
    show(words.over, false);
    return;
  }
  if (near() && button.hidden && !longest) {
    show(words.soon, true);
  }
  setTimeout(tick, 1000);
};
document.addEventListener("focusin", ({ target }) => {
  typing = target === button ? typing : target;
});
button.addEventListener("click", async () => {
  const answer = await fetch(words.href, { redirect: "error" }).catch(() => undefined);
  if (!answer?.ok) {
    show(words.over, false);
    return;
  }
  ends = Date.now() + Number(await answer.text()) * 1000;
  longest = near();
  show(longest ? words.longest : words.stayed, false);
  typing?.focus({ preventScroll: true });
  if (!longest) {
    setTimeout(() => near() || box.parentElement.classList.remove("app-session-end--soon"), 10_000);
  }
});
ends = Date.now() + Number(words.seconds) * 1000;
tick();
