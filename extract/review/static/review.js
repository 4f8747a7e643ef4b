"use strict";
// One screen: `going.js` mounts the next one in its place, and what listened for this one is let go.
const granska = { leaving: null, ahead: null, isSent: false };
granska.mount = () => {
  granska.leaving?.abort();
  granska.leaving = new AbortController();
  const listen = (target, name, act) => target.addEventListener(name, act, { signal: granska.leaving.signal });
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pages = one("#pages");
  const cards = all(".value");
  const figures = new Map(all(".page").map((figure) => [figure.dataset.page, figure]));
  const state = { zoom: 1, byHand: false, active: null, cell: null };
  const MARGIN = 2.5, CONTEXT = 330, MOST = 3, SHARP = "3";

  const turns = new Map();
  const turnKey = (figure) => `turn ${pages.dataset.document} ${figure.dataset.page}`;
  function keptTurn(figure) {
    try { return sessionStorage.getItem(turnKey(figure)); } catch { return null; }
  }
  const turnOf = (figure) => turns.get(figure) || 0;
  // Where a point of the page as the file has it lies once the page is turned clockwise by quarters; both in shares.
  const turned = (turn, [u, v]) => [[u, v], [1 - v, u], [1 - u, 1 - v], [v, 1 - u]][turn];
  const shownSize = (figure) => { const [w, h] = sizeOf(figure); return turnOf(figure) % 2 ? [h, w] : [w, h]; };
  function shownBox(figure, box) {
    const [w, h] = sizeOf(figure), [tw, th] = shownSize(figure), turn = turnOf(figure);
    const [a, b] = turned(turn, [box[0] / w, box[1] / h]), [c, d] = turned(turn, [box[2] / w, box[3] / h]);
    return [Math.min(a, c) * tw, Math.min(b, d) * th, Math.max(a, c) * tw, Math.max(b, d) * th];
  }
  const TURNED = ["none", "rotate(90deg) translateY(-100%)", "rotate(180deg)", "rotate(270deg) translateX(-100%)"];
  function setTurn(figure, turn) {
    turns.set(figure, turn);
    try { sessionStorage.setItem(turnKey(figure), turn); } catch { /* a browser that keeps nothing */ }
    const sheet = one(".sheet", figure), [w, h] = sizeOf(figure), isQuarter = turn % 2 === 1;
    sheet.style.transformOrigin = isQuarter ? "0 0" : "center";
    sheet.style.transform = TURNED[turn];
    sheet.style.width = isQuarter ? `${(100 * w) / h}%` : "100%";
    sheet.style.marginBottom = isQuarter ? `${100 * (w / h - 1)}%` : "0";
  }
  // A page whose words lie on their side or upside down is turned upright once, unless a person has turned it.
  async function raise(figure, isOnEnd) {
    if (keptTurn(figure) !== null) return;
    if (!isOnEnd) await new Promise((done) => setTimeout(done, 600));
    const there = figure.isConnected ? await wordsOf(figure) : [];
    if (!there.length || !figure.isConnected || keptTurn(figure) !== null) return;
    let right = 0, down = 0;
    for (let n = 1; n < there.length; n += 1) {
      const across = there[n][1] - there[n - 1][1], along = there[n][2] - there[n - 1][2];
      if (Math.abs(along) < 3) right += Math.sign(across);
      else if (Math.abs(across) < 3) down += Math.sign(along);
    }
    const turn = Math.abs(right) >= Math.abs(down) ? (right < 0 ? 2 : 0) : down > 0 ? 3 : 1;
    setTurn(figure, turn);
    if (!turn) return;
    const card = state.active;
    if (card?.dataset.page === figure.dataset.page) { state.active = null; light(card); }
    drawCrops();
  }
  function raiseWhatIsSeen() {
    const seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => { seen.unobserve(entry.target); raise(entry.target, false); }), { root: pages });
    for (const figure of figures.values()) seen.observe(figure);
  }
  function turnPage() {
    const shown = [...figures.values()].find((figure) => figure.getBoundingClientRect().bottom > pages.getBoundingClientRect().top + pages.clientHeight / 3);
    if (!shown) return false;
    setTurn(shown, (turnOf(shown) + 1) % 4);
    one("#turned").textContent = `${90 * turnOf(shown)}°`;
    drawCrops(); recentre();
    return true;
  }

  const boxOf = (card) => (card.dataset.box ? card.dataset.box.split(" ").map(Number) : null);
  const sizeOf = (figure) => [Number(figure.dataset.width), Number(figure.dataset.height)];

  function place(element, box, figure, margin) {
    const [width, height] = sizeOf(figure);
    element.style.left = `${(100 * (box[0] - margin)) / width}%`;
    element.style.top = `${(100 * (box[1] - margin)) / height}%`;
    element.style.width = `${(100 * (box[2] - box[0] + 2 * margin)) / width}%`;
    element.style.height = `${(100 * (box[3] - box[1] + 2 * margin)) / height}%`;
  }

  function addBox(card, box, figure, name) {
    const element = document.createElement("div");
    element.className = `box ${name}`;
    place(element, box, figure, MARGIN);
    one(".boxes", figure).append(element);
    return element;
  }

  const lights = new Map();
  for (const card of cards) {
    const box = boxOf(card), figure = figures.get(card.dataset.page);
    if (box && figure && card.tagName === "FORM") lights.set(card, addBox(card, box, figure, ""));
  }

  const widthOf = (box) => box[2] - box[0];

  function setZoom(zoom, byHand) {
    if (!pages) return;
    state.zoom = Math.min(MOST, Math.max(0.5, zoom));
    if (byHand) state.byHand = true;
    for (const figure of figures.values()) figure.style.width = `${state.zoom * 100}%`;
    one("#zoom").textContent = `${Math.round(state.zoom * 100)} %`;
  }

  function scrollTo(figure, box) {
    const sheet = one(".sheet", figure).getBoundingClientRect(), view = pages.getBoundingClientRect();
    const [width, height] = sizeOf(figure);
    const [u, v] = turned(turnOf(figure), [(box[0] + box[2]) / 2 / width, (box[1] + box[3]) / 2 / height]);
    const x = sheet.left - view.left + sheet.width * u;
    const y = sheet.top - view.top + sheet.height * v;
    pages.scrollLeft += x - pages.clientWidth / 2;
    pages.scrollTop += y - pages.clientHeight / 2;
  }

  function light(card) {
    if (state.active === card) return;
    state.active = card;
    cards.forEach((other) => other.classList.toggle("on", other === card));
    const box = boxOf(card), figure = figures.get(card.dataset.page);
    if (!figure) return;
    if (!box) { figure.scrollIntoView({ block: "start" }); return; }
    if (!lights.has(card)) lights.set(card, addBox(card, box, figure, ""));
    for (const [other, element] of lights) element.classList.toggle("lit", other === card);
    if (!state.byHand) setZoom(Math.min(1.8, Math.max(1, shownSize(figure)[0] / (widthOf(shownBox(figure, box)) + CONTEXT))), false);
    scrollTo(figure, box);
    sharpen(figure);
    document.body.dataset.lit = card.id;
  }

  const sharp = new Set();
  function sharpen(figure) {
    const img = one("img", figure);
    if (sharp.has(figure) || !img.src.endsWith("/2")) return;
    sharp.add(figure);
    // After the next flag's page has been drawn ahead: going on comes before finer grain.
    setTimeout(() => {
      const better = new Image();
      better.src = img.src.replace(/\/2$/, `/${SHARP}`);
      better.decode().then(() => { img.src = better.src; drawCrops(); }).catch(() => {});
    }, 400);
  }

  function drawCrop(card) {
    const canvas = one(".crop", card), figure = figures.get(card.dataset.page);
    if (!canvas || !boxOf(card) || !figure) return;
    const box = shownBox(figure, boxOf(card)), [pageWidth, pageHeight] = shownSize(figure);
    const img = one("img", figure);
    if (!img.complete || !img.naturalWidth) { img.loading = "eager"; img.addEventListener("load", () => drawCrop(card), { once: true }); return; }
    const scale = img.naturalWidth / sizeOf(figure)[0], ratio = window.devicePixelRatio || 1;
    const width = canvas.clientWidth, height = canvas.clientHeight;
    if (!width) return;
    canvas.width = width * ratio; canvas.height = height * ratio;
    const enlarged = Math.min(3, (width - 24) / (box[2] - box[0] + 8), (height - 8) / (box[3] - box[1] + 6));
    const zoom = Math.max(0.6, enlarged);
    const wide = width / zoom, high = height / zoom;
    const middle = (box[0] + box[2] - wide) / 2, right = pageWidth - wide;
    const left = Math.min(box[0] - 8, Math.max(0, Math.min(middle, right)));
    const top = (box[1] + box[3] - high) / 2;
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff"; pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    const part = zoom * ratio, grain = part / scale;
    // The page's own pixels, turned, moved so that the piece begins in the corner, and enlarged.
    pen.translate(-left * part, -top * part);
    pen.translate((pageWidth * part) / 2, (pageHeight * part) / 2);
    pen.rotate((turnOf(figure) * Math.PI) / 2);
    pen.drawImage(img, (-img.naturalWidth * grain) / 2, (-img.naturalHeight * grain) / 2, img.naturalWidth * grain, img.naturalHeight * grain);
    pen.resetTransform();
    pen.strokeStyle = "#c2410c"; pen.lineWidth = 2 * ratio;
    pen.strokeRect((box[0] - left - MARGIN) * part, (box[1] - top - MARGIN) * part, (box[2] - box[0] + 2 * MARGIN) * part, (box[3] - box[1] + 2 * MARGIN) * part);
  }
  const drawCrops = () => cards.forEach(drawCrop);

  // Words of a page, asked for when somebody points at it; a picture of a page has none.
  const words = new Map();
  function wordsOf(figure) {
    const number = figure.dataset.page;
    if (!words.has(number)) words.set(number, fetch(`/ord/${pages.dataset.document}/${number}`).then((answer) => (answer.ok ? answer.json() : [])).catch(() => []));
    return words.get(number);
  }

  // What is picked goes to the cell of a new row that was entered last, else to the value that is lit.
  function target() {
    const cell = state.cell;
    if (cell && cell.isConnected && cell.closest("details").open) {
      const held = cell.form.elements[cell.name.replace("cell_", "at_")];
      return { card: cell, input: cell, said: one(".shown", cell.parentElement), keep: (place) => { held.value = place.join(" "); }, held: () => held.value.split(" ").filter(Boolean).map(Number) };
    }
    const card = activeForm();
    if (!card) return null;
    const parts = ["page", "x0", "top", "x1", "bottom"].map((edge) => card.elements[`place_${edge}`]);
    return { card, input: one("[name=value]", card), said: one(".picked", card), keep: (place) => parts.forEach((part, index) => { part.value = place[index]; }), held: () => (parts[0].value ? parts.map((part) => Number(part.value)) : []) };
  }

  const round = (boxes) => [Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1])), Math.max(...boxes.map((b) => b[2])), Math.max(...boxes.map((b) => b[3]))];
  const marks = new Map();
  function pick(figure, chosen, found, isMore) {
    const aim = target();
    if (!aim) return;
    const { card, input, said } = aim, before = isMore ? aim.held() : [];
    const isSame = before[0] === Number(figure.dataset.page);
    let box = found.length ? round(found.map((w) => w.slice(1))) : chosen;
    if (isSame) box = round([before.slice(1), box]);
    aim.keep([figure.dataset.page, ...box.map((edge) => edge.toFixed(2))]);
    const mark = input.id;
    marks.get(mark)?.remove();
    marks.set(mark, addBox(card, box, figure, "picked"));
    if (found.length) {
      const text = found.map((w) => w[0]).join(" ");
      if (input.tagName === "TEXTAREA") input.setRangeText(text, input.selectionStart, input.selectionEnd, "end");
      else if (input.tagName === "INPUT") input.value = isSame && input.value ? `${input.value} ${text}` : text;
      said.textContent = said.dataset.shown || `${said.dataset.words}: ${text}`;
    } else said.textContent = said.dataset.shown || said.dataset.place;
    if (card !== input) state.active = card;
    input.focus();
  }

  function listenToPages() {
    let start = null, element = null;
    const point = (event, figure) => {
      const sheet = one(".sheet", figure).getBoundingClientRect(), [width, height] = sizeOf(figure);
      const seen = [(event.clientX - sheet.left) / sheet.width, (event.clientY - sheet.top) / sheet.height];
      const [u, v] = turned((4 - turnOf(figure)) % 4, seen);
      return [u * width, v * height];
    };
    pages.addEventListener("pointerdown", (event) => {
      const figure = event.target.closest(".sheet")?.closest(".page");
      if (!figure || event.button !== 0) return;
      wordsOf(figure);
      start = { figure, at: point(event, figure) };
      event.preventDefault();
    });
    const area = (event) => {
      const [x, y] = point(event, start.figure), [a, b] = start.at;
      return [Math.min(a, x), Math.min(b, y), Math.max(a, x), Math.max(b, y)];
    };
    listen(window, "pointermove", (event) => {
      if (!start) return;
      const box = area(event);
      element ||= addBox(null, box, start.figure, "drag");
      place(element, box, start.figure, 0);
    });
    listen(window, "pointerup", async (event) => {
      if (!start) return;
      const { figure } = start, box = area(event), isClick = box[2] - box[0] < 3 && box[3] - box[1] < 3;
      start = null; element?.remove(); element = null;
      const there = await wordsOf(figure);
      one("#wordless").hidden = there.length > 0;
      const found = there.filter((w) => w[1] <= box[2] && w[3] >= box[0] && w[2] <= box[3] && w[4] >= box[1]);
      if (found.length || !isClick) pick(figure, box, isClick ? found.slice(0, 1) : found, event.shiftKey);
    });
  }

  const click = (selector) => { const element = one(selector); if (element) element.click(); return Boolean(element); };
  const activeForm = () => (state.active && state.active.tagName === "FORM" ? state.active : one("form.value"));
  function step(by) {
    const list = cards.filter((card) => card.tagName === "FORM" || (card.dataset.page && !one(".value", card)));
    const next = list[Math.max(0, Math.min(list.length - 1, list.indexOf(state.active) + by))];
    if (!next) return false;
    light(next);
    (one("[name=value]", next) || one("button, a", next))?.focus({ preventScroll: false });
    return true;
  }
  const KEYS = {
    "?": () => openDialog("keys"), a: () => click("#dismiss"), u: () => click("#postpone"), g: () => click("#second"), z: () => click("#undo"),
    r: () => { const input = activeForm() && one("[name=value]", activeForm()); input?.focus(); input?.select?.(); return Boolean(input); },
    l: () => openForm("#newrow"), f: () => openForm("#newfield"),
    b: () => { const button = activeForm() && one("button.remove", activeForm()); button?.click(); return Boolean(button); },
    s: () => { const button = activeForm() && one("button.missing", activeForm()); button?.click(); return Boolean(button); },
    "+": () => { setZoom(state.zoom * 1.25, true); recentre(); return true; }, "-": () => { setZoom(state.zoom / 1.25, true); recentre(); return true; }, 0: () => { setZoom(1, true); recentre(); return true; },
    v: () => turnPage(),
    ArrowRight: () => click("#next"), ArrowLeft: () => click("#previous"), ArrowDown: () => step(1), ArrowUp: () => step(-1),
  };
  function openForm(selector) {
    const form = one(selector);
    if (!form) return false;
    form.open = true;
    form.scrollIntoView({ block: "nearest" });
    one("select, input:not([type=hidden])", form)?.focus();
    return true;
  }
  function recentre() {
    const card = state.active, box = card && boxOf(card), figure = card && figures.get(card.dataset.page);
    if (box && figure) scrollTo(figure, box);
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
    return Boolean(dialog);
  }

  listen(document, "keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey && event.target.matches("textarea[name=value]")) { one("button.correct", event.target.form).click(); event.preventDefault(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target, isEntry = target.matches("input, select, textarea");
    const dialog = one("dialog[open]");
    if (dialog) {
      if (dialog.id === "reasons" && /^[1-9]$/.test(event.key) && !target.matches("#reason")) { const radio = all("input[type=radio]", dialog)[event.key - 1]; if (radio) { radio.checked = true; radio.focus(); event.preventDefault(); } }
      return;
    }
    if (event.key === "Escape" && isEntry) { target.blur(); return; }
    if (event.key === "Enter") {
      if (event.repeat) { event.preventDefault(); return; }
      if (target.matches("textarea")) return;
      if (target.matches("[name=value]")) {
        event.preventDefault();
        const isChanged = target.value.trim() !== target.dataset.was;
        if (isChanged) one("button.correct", target.form).click(); else if (one("button.right", target.form)) one("button.right", target.form).click(); else click("#confirm");
      } else if (!target.closest("a, button, summary, input, select") && document.body.dataset.keys === "on" && click("#confirm")) event.preventDefault();
      return;
    }
    if (isEntry && !(event.key.startsWith("Arrow") && /Up|Down/.test(event.key) && target.matches("input[name=value]"))) return;
    if (event.key.startsWith("Arrow") && target.closest("#pages, .scroll, summary")) return;
    if (document.body.dataset.keys !== "on" && !event.key.startsWith("Arrow")) return;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && one(".bench, #keys") && act()) event.preventDefault();
  });

  listen(document, "click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.open) openDialog(button.dataset.open);
    if ("close" in button.dataset) button.closest("dialog").close();
    if ("light" in button.dataset) { state.active = null; light(button.closest(".value")); }
    if ("turn" in button.dataset) turnPage();
    if (button.dataset.zoom) KEYS[{ in: "+", out: "-", fit: "0" }[button.dataset.zoom]]();
  });
  granska.isSent = false;
  listen(document, "submit", (event) => {
    // A key held down must not decide twice.
    if (event.target.method === "post" && granska.isSent) event.preventDefault(); else granska.isSent = event.target.method === "post";
  });
  listen(window, "pageshow", () => { granska.isSent = false; });

  for (const card of cards) card.addEventListener("focusin", (event) => { if (event.target.closest(".value") === card) { state.cell = null; light(card); } });
  for (const form of all(".newrow")) form.addEventListener("focusin", (event) => { if (event.target.matches("input[name^=cell_], textarea[name^=cell_]")) state.cell = event.target; });
  if (pages) {
    listenToPages();
    for (const figure of figures.values()) {
      const kept = Number(keptTurn(figure)) % 4 || 0;
      if (kept) setTurn(figure, kept);
    }
    setZoom(1, false);
    const first = cards.find((card) => card.tagName === "FORM" && card.dataset.page) || null;
    if (first) light(first);
    const box = first && boxOf(first);
    if (box && figures.has(first.dataset.page)) raise(figures.get(first.dataset.page), box[3] - box[1] > 1.5 * widthOf(box));
    else raiseWhatIsSeen();
    drawCrops();
    listen(window, "resize", () => { drawCrops(); recentre(); });
    (one(".problem") || one("#item"))?.focus?.();
    one("#item")?.focus({ preventScroll: true });
    const ahead = one("#next")?.dataset.picture;
    if (ahead) { granska.ahead = new Image(); granska.ahead.src = ahead; granska.ahead.decode().catch(() => {}); }
  }
};
granska.mount();
