/*
 * What the pages cannot do in HTML alone. Loaded in <head>, without defer, so that the rail and the
 * density are right before the first paint. Every listener sits on the document: parts that htmx
 * swaps in need no wiring. Without this file every page still reads, filters and posts.
 */
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("q-js");

  // Preferences: data-q-<name> on <html>, remembered on this machine only.
  const preferences = ["rail", "density"];

  const remembered = (name) => {
    try {
      return localStorage.getItem(`quittance.${name}`);
    } catch {
      return null; // storage refused: the preference lasts as long as the page
    }
  };

  const remember = (name, value) => {
    try {
      localStorage.setItem(`quittance.${name}`, value);
    } catch {
      /* as above */
    }
  };

  const apply = (name, value) => {
    if (value) {
      root.setAttribute(`data-q-${name}`, value);
    } else {
      root.removeAttribute(`data-q-${name}`);
    }
  };

  const showPressed = () => {
    for (const button of document.querySelectorAll("[data-q-preference]")) {
      const { qPreference: name, qValue: value } = button.dataset;
      button.setAttribute("aria-pressed", String(root.getAttribute(`data-q-${name}`) === value));
    }
  };

  const togglePreference = (button) => {
    const { qPreference: name, qValue: value } = button.dataset;
    const next = root.getAttribute(`data-q-${name}`) === value ? "" : value;
    apply(name, next);
    remember(name, next);
    showPressed();
  };

  preferences.forEach((name) => apply(name, remembered(name)));

  // One decision for one press: a key that is held down repeats, and the next page would take it for a yes.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && event.repeat) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );

  // Enter in a search that shares its form with something graver only searches.
  document.addEventListener("keydown", (event) => {
    const name = event.key === "Enter" && event.target.getAttribute?.("data-q-enter");
    const button = name && event.target.form?.elements.namedItem(name);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // J and K go to the next movement that waits and to the one before: not each of them is answered at once.
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input:not([type=radio]), textarea, select, [contenteditable]");
    if (!/^[jk]$/.test(event.key) || writing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = document.querySelector(".q-matching-lines [aria-current='true']")?.closest("li");
    const other = event.key === "j" ? row?.nextElementSibling : row?.previousElementSibling;
    other?.querySelector("a").click();
  });

  // Rows that open in place.
  const toggleRow = (opener) => {
    const open = opener.getAttribute("aria-expanded") === "true";
    opener.setAttribute("aria-expanded", String(!open));
    document.getElementById(opener.getAttribute("aria-controls"))?.toggleAttribute("hidden", open);
  };

  const openerOfRow = (event) => {
    const selecting = String(getSelection()).length > 0;
    if (selecting || event.target.closest("a, button, input, select, label, summary")) {
      return null;
    }
    return event.target.closest("tr")?.querySelector(":scope > * > .q-opener");
  };

  // Dialogs: the link leads to the same form as a page when there is no dialog to show.
  const showDialog = (event, trigger) => {
    const dialog = document.getElementById(trigger.dataset.qDialog);
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
  };

  const showDialogsAskedFor = (part) => {
    for (const dialog of part.querySelectorAll("dialog[data-q-open]")) {
      dialog.removeAttribute("data-q-open");
      dialog.showModal();
    }
  };

  // A dialog that was fetched leaves with its close: the next one must not meet its fields.
  document.addEventListener("close", (event) => event.target.closest("#dialogs > dialog")?.remove(), true);

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll(".q-menu[open], .q-rail-more details[open]")) {
      if (!menu.contains(except)) {
        menu.open = false;
      }
    }
  };

  // Writes a field into the text at the caret; what is selected goes inside a section.
  let lastWritten = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-q-insert-into]")) {
      lastWritten = event.target;
    }
  });
  const insert = (button) => {
    const into = lastWritten ?? document.querySelector("textarea[data-q-insert-into]");
    const selected = into.value.slice(into.selectionStart, into.selectionEnd);
    into.setRangeText(button.dataset.qInsert.replace("…", selected || "…"), into.selectionStart, into.selectionEnd, "end");
    into.focus();
  };

  // The answers of a call, by their digit: one that asks for more opens at its first field.
  const pressAnswer = (event) => {
    const answer = document.querySelector(`[data-q-key="${event.key}"]`);
    if (answer) {
      event.preventDefault();
      answer.click();
      answer.closest("details")?.querySelector("input, select")?.focus();
    }
  };

  // Ticks of a list: how many, and all of the page at once.
  const countTicks = () => {
    const ticks = [...document.querySelectorAll("[data-q-tick]")];
    const ticked = ticks.filter((tick) => tick.checked).length;
    document.querySelectorAll("[data-q-ticked]").forEach((count) => (count.textContent = ticked));
    document.querySelectorAll("[data-q-tick-all]").forEach((all) => {
      all.checked = ticked > 0 && ticked === ticks.length;
      all.indeterminate = ticked > 0 && ticked < ticks.length;
    });
  };

  // What is left of a sum, as its parts are typed: in the language of the page, in whole cents.
  const cents = (text) => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, "");
    const number = Number(root.lang === "fr" ? plain.replace(",", ".") : plain.replace(/,/g, ""));
    return Number.isFinite(number) ? Math.round(number * 100) : 0;
  };
  const written = (sum) => new Intl.NumberFormat(root.lang, { minimumFractionDigits: 2 }).format(sum / 100);
  const showLeft = (form) => {
    // What was refused counts once it is typed anew.
    const parts = [...form.querySelectorAll("[data-q-summed]:not(.is-invalid)")].map(
      (part) => Math.abs(cents(part.value)) * Number(part.getAttribute("data-q-sign")),
    );
    const left = Math.round(Number(form.getAttribute("data-q-sum")) * 100) - parts.reduce((sum, part) => sum + part, 0);
    const shown = form.querySelector("[data-q-left]");
    const currency = shown.dataset.qCurrency;
    shown.textContent = (currency
      ? new Intl.NumberFormat(root.lang, { style: "currency", currency }).format(left / 100)
      : written(left)
    ).replace("-", "−");
    shown.classList.toggle("q-bad", left < 0);
    return left;
  };
  // All of one balance, or as much of it as is left.
  const fillPart = (button) => {
    const part = button.previousElementSibling;
    const balance = Math.abs(Math.round(Number(button.dataset.qBalance) * 100));
    part.value = written(balance);
    part.classList.remove("is-invalid");
    const over = Math.min(showLeft(part.form), 0);
    if (over < 0) {
      part.value = balance + over > 0 ? written(balance + over) : "";
      showLeft(part.form);
    }
    part.focus();
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-q-summed]")) {
      event.target.classList.remove("is-invalid");
      showLeft(event.target.form);
    }
  });

  document.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest(selector);
    closeMenus(event.target);
    if (on("[data-q-preference]")) {
      togglePreference(on("[data-q-preference]"));
    } else if (on(".q-opener")) {
      event.preventDefault(); // without this file it is a link to the page with the row open
      toggleRow(on(".q-opener"));
    } else if (on("[data-q-fill]")) {
      fillPart(on("[data-q-fill]"));
    } else if (on("[data-q-dialog]")) {
      showDialog(event, on("[data-q-dialog]"));
    } else if (on("[data-q-close]")) {
      on("dialog")?.close();
    } else if (on("[data-q-insert]")) {
      insert(on("[data-q-insert]"));
    } else if (on("[data-q-print]")) {
      print();
    } else {
      openerOfRow(event)?.click();
    }
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-q-tick-all]")) {
      document.querySelectorAll("[data-q-tick]").forEach((tick) => (tick.checked = event.target.checked));
    }
    if (event.target.matches("[data-q-tick-all], [data-q-tick]")) {
      countTicks();
    }
    if (event.target.matches("[data-q-autosubmit]")) {
      event.target.form.requestSubmit();
    }
    if (event.target.matches(".q-drop input[type=file]")) {
      const name = event.target.closest(".q-drop").querySelector("[data-q-file-name]");
      name.textContent = [...event.target.files].map((file) => file.name).join(", ");
    }
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("[data-q-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (/^[1-9]$/.test(event.key) && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      pressAnswer(event);
    } else if (event.key === "Enter" && event.target.matches?.(".q-answers details input")) {
      event.preventDefault(); // the answer that is being typed, not the first of the form
      event.target.closest("details").querySelector("button[name]").click();
    } else if (event.key === " " && event.target.matches?.("a.q-opener")) {
      event.preventDefault(); // it is a link that acts as a button: space presses it too
      event.target.click();
    } else if (event.key === "Escape") {
      const menu = event.target.closest?.(".q-menu[open]");
      closeMenus(null);
      menu?.querySelector("summary").focus();
    }
  });

  // A form posts once, however often its button is pressed.
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[aria-busy=true]")) {
      event.preventDefault();
    } else if (event.target.method === "post" && !event.submitter?.formTarget) {
      event.target.setAttribute("aria-busy", "true");
    }
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
    countTicks(); // the browser keeps what was ticked when one comes back
  });

  // Paper shows what the screen folds.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open]):not(.q-menu)")];
    folded.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((details) => (details.open = false)));

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("form[data-q-sum]").forEach(showLeft);
    showPressed();
    showDialogsAskedFor(document);
  });
  document.addEventListener("htmx:load", (event) => {
    showPressed();
    showDialogsAskedFor(event.target.parentElement ?? document);
  });
  document.addEventListener("htmx:afterRequest", (event) => event.target.closest?.("form")?.removeAttribute("aria-busy"));
})();
