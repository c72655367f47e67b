// "Leave this page": the portal ends the session and sends the browser on, and this page does not stay behind its Back button.
// Three presses of Shift, one soon after the other and no other key between, do the same.
const way = document.querySelector(".app-leave");
let presses = 0;
let last = 0;

function leave(event) {
  event.preventDefault();
  document.body.hidden = true;
  document.title = "…";
  location.replace(way.href);
}

way?.addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  const goesOn = event.key === "Shift" && event.timeStamp - last < 2000;
  presses = goesOn ? presses + 1 : Number(event.key === "Shift");
  last = event.timeStamp;
  if (presses === 3) leave(event);
});
addEventListener("pointerdown", () => (presses = 0));
