# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan can begin as, a template or a routine, and the plan that is kept as a template."""

from typing import Any

from PySide6.QtCore import QObject

from psoas_trainer.core.clinic.plan import ClinicPlan, PlanTemplate
from psoas_trainer.core.clinic.plan_draft import plan_of_routine
from psoas_trainer.core.content import Content
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.ui.dialogs.plan_templates_dialog import PlanTemplatesDialog, SourceValue, TemplateActs
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.plan_desk import PlanDesk
from psoas_trainer.ui.plan_text import PlanText
from psoas_trainer.ui.views.plan_panes import PlanPanes
from psoas_trainer.ui.widgets.toast import Toast


class PlanSources(QObject):
    """A template has nobody's initials and no review: those belong to a person."""

    def __init__(
        self, look: Look, content: Content, desk: PlanDesk, text: PlanText, panes: PlanPanes, toast: Toast
    ) -> None:
        super().__init__(panes)
        self._look, self._content, self._desk, self._text = look, content, desk, text
        self._panes, self._toast = panes, toast
        self.dialog: PlanTemplatesDialog | None = None

    def open(self) -> None:
        """Shows what there is, when it is read."""
        self._desk.templates(self._show)

    def _show(self, outcome: Any) -> None:
        if isinstance(outcome, Exception):
            self._desk.tell_failure(outcome)
            return
        found: dict[str, PlanTemplate] = {each.uuid: each for each in outcome}
        content = self._content
        routines = [
            SourceValue(key, content.words.routines[key].name, self._text.names(self._of_routine(key)))
            for key in content.catalogue.routines
            if key != CLINIC_PLAN
        ]
        templates = [SourceValue(key, each.name, self._text.names(each.plan)) for key, each in found.items()]
        acts = TemplateActs(
            lambda key: self._begin(found[key].plan, found[key].name),
            lambda key: self._begin(self._of_routine(key), content.words.routines[key].name),
            lambda key: self._delete(found[key]),
            self._keep,
        )
        self.dialog = PlanTemplatesDialog.open(self._panes, self._look, templates, routines, acts)

    def _of_routine(self, routine_id: str) -> ClinicPlan:
        catalogue = self._content.catalogue
        return plan_of_routine(catalogue.routines[routine_id], catalogue.exercises, self._desk.today)

    def _begin(self, plan: ClinicPlan, name: str) -> None:
        """Days, note and rows are those of the source; dates and initials are the person's own."""
        now = self._panes.plan
        rows = tuple(row._replace(released=None) for row in plan.rows)
        self._panes.put(plan._replace(rows=rows, start=now.start, review=now.review))
        text = self.tr("The draft begins as “%1”.", "a template or routine").replace("%1", name)
        self._toast.show_message(text, self.tr("Undo"), self._panes.undo)

    def _keep(self, template_id: str, name: str) -> None:
        plan = self._panes.plan
        rows = tuple(row._replace(released=None) for row in plan.rows)

        def told(outcome: Any) -> None:
            if isinstance(outcome, Exception):
                self._desk.tell_failure(outcome)
            else:
                text = self.tr("“%1” is saved as a template.").replace("%1", name)
                self._toast.show_message(text)

        self._desk.save_template(PlanTemplate(template_id, name, plan._replace(rows=rows, review=None)), told)

    def _delete(self, template: PlanTemplate) -> None:
        text = self.tr("“%1” was deleted.", "a template").replace("%1", template.name)
        self._toast.show_message(text, self.tr("Undo"), self._desk.delete_template(template))
