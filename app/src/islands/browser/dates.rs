//! Works statutory dates out as one types, with the rules of `domain` and nothing else.

use domain::clock::Calendar;
use domain::form::{Answer, NoAnswer, TypedDates};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FormData, HtmlElement, HtmlFormElement};

use super::js::{get, window};
use crate::dates::{DateModel, Day, Phrase, ShortList, Speak, breach_model, deadline_model, fault, problem, sources};

/// Wakes a `DatesAsTyped`.
#[wasm_bindgen]
pub fn dates_as_typed(island: &HtmlElement) {
    if let Some(calculator) = Calculator::find(island) {
        let form = calculator.form.clone();
        let typed = Closure::<dyn Fn()>::new(move || drop(calculator.show())).into_js_value();
        for event in ["input", "change"] {
            let _ = form.add_event_listener_with_callback(event, typed.unchecked_ref());
        }
        let _ = island.set_attribute("data-awake", "");
    }
}

struct Calculator {
    form: HtmlFormElement,
    result: Element,
    document: Document,
    calendar: Calendar,
    words: ShortList,
}

impl Calculator {
    fn find(island: &HtmlElement) -> Option<Self> {
        let given = |name| get(&get(island, "dataset"), name).as_string();
        let document = window().document()?;
        Some(Self {
            form: island.closest("form").ok()??.dyn_into().ok()?,
            result: document.get_element_by_id("dates-result")?,
            calendar: Calendar::from_short(&given("holidays")?)?,
            words: ShortList(given("words")?),
            document,
        })
    }

    /// Draws the dates of what is typed now. A half-typed day leaves the place empty: it is no mistake yet.
    fn show(&self) -> Result<(), JsValue> {
        let fields = FormData::new_with_form(&self.form)?;
        let typed = TypedDates::read(|name| fields.get(name).as_string().unwrap_or_default());
        self.result.set_text_content(None);
        match typed.answer(&self.calendar) {
            Ok(Answer::Days(deadline)) => self.card(&deadline_model(&self.words, &deadline, None)),
            Ok(Answer::Hours(breach)) => self.card(&breach_model(&self.words, breach)),
            Err(NoAnswer::Clock(_, cause)) => self.say(fault(cause)),
            Err(NoAnswer::Typed(problems)) => problems.0.first().map_or(Ok(()), |first| self.say(problem(first.error))),
        }
    }

    fn say(&self, phrase: Phrase) -> Result<(), JsValue> {
        self.add(&self.result, "p", "govuk-body", &self.words.say(phrase)).map(drop)
    }

    /// The card as the server's component draws it.
    fn card(&self, date: &DateModel) -> Result<(), JsValue> {
        let card = self.add(&self.result, "section", "app-date", "")?;
        self.add(&card, "h2", "app-date__label", &date.label)?;
        if let Some(day) = &date.day {
            self.time(&self.add(&card, "p", "app-date__day", "")?, day)?;
        }
        self.add(&card, "p", "app-date__remaining", &date.remaining)?;
        for (label, day) in &date.others {
            self.time(&self.add(&card, "p", "app-date__other", &[label, " "].concat())?, day)?;
        }
        self.add(&card, "h3", "app-date__worked", &self.words.say(Phrase { key: "shell-worked-out", args: Vec::new() }))?;
        let sum = self.add(&card, "ol", "app-date__sum", "")?;
        for step in &date.steps {
            let line = self.add(&sum, "li", "", "")?;
            self.time(&line, &step.day)?;
            self.add(&line, "span", "", &step.text)?;
        }
        let rule = self.add(&card, "details", "app-mini app-date__rule", "")?;
        self.add(&rule, "summary", "", &self.words.say(Phrase { key: "withheld-rule-title", args: Vec::new() }))?;
        let list = self.add(&rule, "ul", "", "")?;
        for source in sources(&date.steps) {
            self.add(&list, "li", "", source)?;
        }
        Ok(())
    }

    fn time(&self, parent: &Element, day: &Day) -> Result<(), JsValue> {
        self.add(parent, "time", "", &day.text)?.set_attribute("datetime", &day.iso)
    }

    fn add(&self, parent: &Element, name: &str, class: &str, text: &str) -> Result<Element, JsValue> {
        let element = self.document.create_element(name)?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        parent.append_child(&element)?;
        Ok(element)
    }
}
