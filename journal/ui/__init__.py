"""The window. The only room with widgets.

How to add a page
-----------------
1. Write `journal/ui/pages/NAME.py` with a class that inherits `page.Page`. Build widgets in `__init__(context)`, read in
   `load()` through `context.desk.ask(lambda journal: service(journal, …), self._take, owner=self, key="NAME")`, and name in
   `topics` what should make it load again. `reveal(**target)` shows one thing; `context.go("clients", client=id)` calls it.
2. Add a `PageSpec` to `page.PAGES` (side bar, Ctrl+number, menu Go come by themselves).
3. Add its actions to `actions.ACTIONS`: text, icon, shortcut, menu, and the name of a method of the page (or of
   `window.MainWindow` / `workings.Workings` when `page` is empty).

Writing: `context.desk.do(lambda journal: service.verb(journal, …))` returns the Receipt, announces the change, and lets
`Refused` through to the form; `desk.act` says a refusal in the status line instead. Long work: `desk.do_later(title,
work(journal, progress, cancelled), then)`.

Toolkit: `forms.Form` (subclass: `add(field)`, `fold(text)`, `finish()`, `save(values) -> Receipt | None`), `fields` and
`typed_fields` (text, notes, choice, check, scale, money, duration, date, time), `client_field`, `tables` (`Column`, `LinesModel`,
`PagedModel`), `table_view.Table`, `page.ListAndCard` (list with a card or form beside it), `page.Head`, `bits` (label roles, cards,
folds, banners, empty states, buttons), `theme` (colours, icons, fonts, px), `words` (money, hours, days, enums),
`canvas` (matplotlib), `dialogs.confirm` (only for what cannot be undone).

Strings: `self.tr("…")` with constants; enums through `words.choice`. User text is never markup: use `bits.label`.
"""
