"use strict";
// From one flag to the next without leaving the page: pictures that are drawn stay, and nothing is set up anew.
// Without this file every step is an ordinary form or link, and leads to the same screens.
(() => {
  const DECIDING = /^\/(beslut|rad|falt|angra)\//;
  let isGoing = false;
  const placeOf = (address) => new URL(address, location).pathname.replace(/\/[0-9]+$/, "");

  // Pictures that the next screen shows too, or that were drawn ahead, move into it as they are.
  function keepPictures(next) {
    const drawn = [granska.ahead, ...document.querySelectorAll(".page img")].filter((img) => img?.complete && img.naturalWidth);
    const known = new Map(drawn.map((img) => [placeOf(img.src), img]));
    for (const img of next.querySelectorAll(".page img")) {
      const same = known.get(placeOf(img.getAttribute("src")));
      if (!same) continue;
      for (const name of ["alt", "width", "height"]) same.setAttribute(name, img.getAttribute(name));
      same.removeAttribute("loading");
      img.replaceWith(same);
    }
  }

  function show(next) {
    const live = document.querySelector("#announce"), { body, documentElement: root } = document;
    keepPictures(next);
    document.title = next.title;
    root.lang = next.documentElement.lang;
    body.className = next.body.className;
    for (const name of Object.keys(body.dataset)) delete body.dataset[name];
    Object.assign(body.dataset, next.body.dataset);
    next.querySelector("#announce")?.remove();
    for (const child of [...body.children]) if (child !== live) child.remove();
    live.before(...next.body.children);
    live.textContent = [...document.querySelectorAll(".said p, .problem")].map((part) => part.textContent.trim()).join(" ");
    granska.mount();
  }

  function refuse(text) {
    const main = document.querySelector("main"), line = document.createElement("p");
    line.className = "problem";
    line.role = "alert";
    line.textContent = text;
    main.prepend(line);
  }

  async function go(address, request, isStep) {
    if (isGoing) return;
    isGoing = true;
    try {
      const answer = await fetch(address, request);
      const text = await answer.text();
      if (!answer.headers.get("content-type")?.startsWith("text/html")) { refuse(text); return; }
      show(new DOMParser().parseFromString(text, "text/html"));
      // What was refused keeps the address of the screen it was sent from: loading that again sends nothing.
      if (answer.ok && isStep && answer.url !== location.href) history.pushState(null, "", answer.url);
      else history.replaceState(null, "", location.href);
    } catch {
      refuse(document.body.dataset.silent);
    } finally { isGoing = granska.isSent = false; }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || !DECIDING.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    go(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) }, true);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#next, #previous");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || !new URL(link.href).pathname.startsWith("/granska")) return;
    event.preventDefault();
    go(link.href, {}, true);
  });
  window.addEventListener("popstate", () => go(location.href, {}, false));
})();
