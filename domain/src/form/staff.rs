//! What an officer typed into a form of the case page, as the command that it means.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;

use super::{DateParts, FieldError, Limit, Needed, Problems, clean_text};
use crate::case::moves::{Move, MoveField, MoveInput};
use crate::case::{
    Arrival, AskOf, Case, CaseOutcome, Check, Command, Delivery, DeliveryWay, Ground, Internal, NewAsk, RefusalGround, Reply,
    Withheld,
};
use crate::clock::PostClass;
use crate::id::{FileId, PersonKey};

/// How many lines a form has for parts that are withheld.
pub const WITHHELD_LINES: usize = 5;

/// The fields of such a line.
pub const WITHHELD_FIELDS: [&str; 4] = ["what", "pages", "rule", "reason"];

/// What was typed, by the name of the field: kept when the form is shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedMove(pub BTreeMap<String, String>);

/// A form that is being read: every problem is gathered at its field.
struct Reading<'a> {
    typed: &'a TypedMove,
    case: &'a Case,
    today: Date,
    fields: &'static [MoveField],
    problems: Problems,
}

impl TypedMove {
    /// What was typed into a field.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The parts of a day.
    pub fn day(&self, name: &str) -> DateParts {
        let part = |part: &str| self.get(&format!("{name}-{part}")).to_owned();
        DateParts { day: part("day"), month: part("month"), year: part("year") }
    }

    /// The words that somebody typed into a form, for a page that has no such form any more.
    pub fn words(&self, form: Move) -> String {
        let words = form.spec().fields.iter().filter(|field| matches!(field.input, MoveInput::Words | MoveInput::Staff));
        let typed: Vec<&str> = words.map(|field| self.get(field.name)).filter(|text| !text.trim().is_empty()).collect();
        typed.join("\n\n")
    }

    /// What was typed, as a command.
    ///
    /// # Errors
    /// Every problem, at its field.
    pub fn parse(&self, form: Move, case: &Case, today: Date) -> Result<Command, Problems> {
        let fields = form.spec().fields;
        let mut reading = Reading { typed: self, case, today, fields, problems: Problems::default() };
        let command = reading.command(form);
        if reading.problems.is_empty() { command.ok_or_else(Problems::default) } else { Err(reading.problems) }
    }
}

#[expect(clippy::option_option, reason = "whether it can be read, and whether anything was filled in")]
impl Reading<'_> {
    fn command(&mut self, form: Move) -> Option<Command> {
        Some(match form {
            Move::Post => {
                let (notice, class, on) = (self.seq("post-letter"), self.choice("post-class"), self.day("post-on"));
                let class = class.and_then(|name| PostClass::find_by_name(&name));
                self.noted("post-lapsed")?;
                Command::Post { notice: notice?, class: class?, on: on? }
            }
            Move::Confirm => {
                let (of, answer, why) = (self.seq("confirm-of"), self.choice("confirm-answer"), self.staff("confirm"));
                if answer? == "yes" { Command::Confirm(of?, why?) } else { Command::Decline(of?, why?) }
            }
            Move::Message => Command::Write(self.words("message")?),
            Move::Question => {
                let (text, delivery) = (self.words("question"), self.delivery("question-way", "question-on"));
                Command::Ask(NewAsk { of: AskOf::Clarification, text: text?, doubt: None, delivery: delivery? })
            }
            Move::Heard => {
                let (text, on) = (self.words("heard"), self.day("heard-on"));
                Command::AnswerQuestion { ask: None, text: text?, on: on? }
            }
            Move::MarkAnswer => Command::MarkAnswer(self.seq("marked-message")?),
            Move::Proof => {
                let (of, doubt, text) = (self.ask("proof-of"), self.staff("proof-doubt"), self.words("proof"));
                let delivery = self.delivery("proof-way", "proof-on");
                Command::Ask(NewAsk { of: of?, text: text?, doubt: Some(doubt?), delivery: delivery? })
            }
            Move::Proven => {
                let (of, what, on) = (self.ask("proven-of"), self.staff("proven"), self.day("proven-on"));
                let enough = self.choice("proven-enough");
                Command::Receive(Arrival { of: of?, what: what?, on: on?, enough: enough? == "yes" })
            }
            Move::Withdraw => {
                let (of, why, told) = (self.ask("withdraw-of"), self.staff("withdraw"), self.told("withdraw-told"));
                Command::WithdrawAsk(of?, why?, told?)
            }
            Move::Identify => {
                let (person, how) = (self.person("identified-as"), self.staff("identified"));
                Command::Identify(person?, how?)
            }
            Move::Check => {
                let (of, how) = (self.choice("checked-of"), self.staff("checked"));
                Command::Check(Check::find_by_name(&of?)?, how?)
            }
            Move::Extension => {
                let (ground, text) = (self.choice("extension-ground"), self.words("extension"));
                let delivery = self.delivery("extension-way", "extension-on");
                Command::Extend(Ground::find_by_name(&ground?)?, text?, delivery?)
            }
            Move::Acknowledgement => {
                let text = self.words("acknowledgement");
                let delivery = self.delivery("acknowledgement-way", "acknowledgement-on");
                Command::Acknowledge(text?, delivery?)
            }
            Move::Progress => {
                let (text, delivery) = (self.words("progress"), self.delivery("progress-way", "progress-on"));
                Command::TellProgress(text?, delivery?)
            }
            Move::Target => {
                let (on, why) = (self.day("target-on"), self.staff("target"));
                Command::SetTarget(on?, why?)
            }
            Move::Answer => Command::Reply(self.reply()?),
            Move::Detach => {
                let (file, why) = (self.choice("detach-file"), self.staff("detach"));
                Command::Detach(FileId(uuid::Uuid::from_str(&file?).ok()?), why?)
            }
            Move::Lift => {
                let (text, delivery) = (self.words("lift"), self.delivery("lift-way", "lift-on"));
                Command::Lift(text?, delivery?)
            }
            Move::Undelivered => {
                let (notice, why) = (self.seq("undelivered-notice"), self.staff("undelivered"));
                Command::FailNotice(notice?, why?)
            }
            Move::Correction => {
                let (seq, on, why) = (self.seq("correction-of"), self.day("correction-on"), self.staff("correction"));
                let told = self.told("correction-told");
                Command::Correct { seq: seq?, on: on?, why: why?, told: told? }
            }
            Move::Note => Command::Note(self.staff("note")?),
            Move::Understanding => {
                let (is, why) = (self.choice("understanding-is"), self.staff("understanding"));
                is.and(why).map(Command::Note)?
            }
            Move::OwnView => {
                let (asked, words) = (self.choice("own-view-asked"), self.staff("own-view"));
                asked.and(words).map(Command::Note)?
            }
            Move::Hold => Command::Hold(self.staff("hold")?),
            Move::LiftHold => Command::LiftHold(self.staff("release")?),
            Move::Back => {
                let (why, told) = (self.staff("back"), self.words("back-told"));
                Command::MoveBack(why?, told?)
            }
            Move::Close => {
                let (why, told) = (self.staff("reason"), self.told("close-told"));
                Command::Close(why?, told?)
            }
        })
    }

    fn reply(&mut self) -> Option<Reply> {
        let (outcome, text) = (self.choice("answer-outcome"), self.words("answer"));
        let (reasons, ground) = (self.told("answer-reasons"), self.picked("answer-ground"));
        let (shown_by, withheld) = (self.noted("answer-shown"), self.withheld("answer-withheld"));
        let (further_on, delivery) = (self.later("answer-further"), self.delivery("answer-way", "answer-on"));
        self.noted("answer-lapsed")?;
        Some(Reply {
            outcome: CaseOutcome::find_by_name(&outcome?)?,
            text: text?,
            reasons: reasons?,
            ground: ground?.and_then(|name| RefusalGround::find_by_name(&name)),
            shown_by: shown_by?,
            withheld: withheld?,
            further_on: further_on?,
            delivery: delivery?,
        })
    }

    fn field(&self, name: &'static str) -> MoveField {
        let found = self.fields.iter().find(|field| field.name == name).copied();
        found.unwrap_or(MoveField { name, input: MoveInput::Words, needed: true })
    }

    /// Text that is needed; what is missing is said in the words of what the field takes.
    fn text(&mut self, name: &'static str) -> Option<String> {
        let missing = FieldError::Missing(missing(self.field(name)));
        let text = clean_text(self.typed.get(name), Limit::LONG).and_then(|text| text.ok_or(missing));
        self.problems.keep(name, text)
    }

    fn words(&mut self, name: &'static str) -> Option<String> {
        self.text(name)
    }

    fn staff(&mut self, name: &'static str) -> Option<Internal> {
        self.text(name).map(Internal::new)
    }

    fn told(&mut self, name: &'static str) -> Option<Option<String>> {
        self.problems.keep(name, clean_text(self.typed.get(name), Limit::LONG))
    }

    fn noted(&mut self, name: &'static str) -> Option<Option<Internal>> {
        self.told(name).map(|text| text.map(Internal::new))
    }

    fn person(&mut self, name: &'static str) -> Option<PersonKey> {
        let missing = FieldError::Missing(Needed::Person);
        let key = clean_text(self.typed.get(name), Limit::NAME).and_then(|key| key.ok_or(missing));
        self.problems.keep(name, key).map(PersonKey)
    }

    /// Today where nothing was typed and nothing is needed.
    fn day(&mut self, name: &'static str) -> Option<Date> {
        let needed = self.field(name).needed;
        let day = self.typed.day(name).parse().and_then(|day| match day {
            None if needed => Err(FieldError::Missing(Needed::Day)),
            day => Ok(day.unwrap_or(self.today)),
        });
        self.problems.keep(name, day)
    }

    fn later(&mut self, name: &'static str) -> Option<Option<Date>> {
        self.problems.keep(name, self.typed.day(name).parse())
    }

    /// One of the choices that there are now.
    fn picked(&mut self, name: &'static str) -> Option<Option<String>> {
        let picked = self.typed.get(name);
        let MoveInput::Choice(choices) = self.field(name).input else { return None };
        let known = picked.is_empty() || choices.values(self.case).iter().any(|value| value == picked);
        let picked =
            if known { Ok(Some(picked.to_owned()).filter(|name| !name.is_empty())) } else { Err(FieldError::UnknownChoice) };
        self.problems.keep(name, picked)
    }

    fn choice(&mut self, name: &'static str) -> Option<String> {
        let picked = self.picked(name)?;
        self.problems.keep(name, picked.ok_or(FieldError::NothingChosen))
    }

    fn seq(&mut self, name: &'static str) -> Option<i64> {
        self.choice(name)?.parse().ok()
    }

    fn ask(&mut self, name: &'static str) -> Option<AskOf> {
        AskOf::find_by_name(&self.choice(name)?)
    }

    /// How it goes, on which day; the safe way where nobody chose.
    fn delivery(&mut self, way: &'static str, on: &'static str) -> Option<Delivery> {
        let (picked, day) = (self.picked(way), self.day(on));
        let way = picked?.and_then(|name| DeliveryWay::find_by_name(&name)).unwrap_or_else(|| self.case.safe_way());
        Some(way.on(day?))
    }

    /// Lines of which something is filled in; then what it is and why are needed.
    fn withheld(&mut self, name: &'static str) -> Option<Vec<Withheld>> {
        let mut parts = Vec::new();
        for line in 1..=WITHHELD_LINES {
            let mut values = Vec::new();
            for part in WITHHELD_FIELDS {
                let text = clean_text(self.typed.get(&format!("{name}-{line}-{part}")), Limit::LINE);
                values.push(self.problems.keep(name, text)?.unwrap_or_default());
            }
            if values.iter().all(String::is_empty) {
                continue;
            }
            let [what, pages, rule, reason] = values.try_into().ok()?;
            if what.is_empty() || reason.is_empty() {
                return self.problems.keep(name, Err(FieldError::Missing(Needed::Reason)));
            }
            parts.push(Withheld { what, pages, rule, reason });
        }
        Some(parts)
    }
}

/// What is missing where a needed text is empty.
fn missing(field: MoveField) -> Needed {
    match (field.name, field.input) {
        ("message", _) => Needed::Message,
        ("answer", _) => Needed::Reply,
        ("reason", _) => Needed::ClosingReason,
        ("proof-doubt", _) => Needed::Doubt,
        ("proven" | "identified" | "checked" | "confirm", _) => Needed::Evidence,
        (_, MoveInput::Staff) => Needed::Reason,
        _ => Needed::Letter,
    }
}

/// The text of a form that needs one.
///
/// # Errors
/// The problem, at `field`; where nothing was typed it is `missing`.
pub fn parse_message(field: &'static str, missing: FieldError, typed: &str) -> Result<String, Problems> {
    let text = clean_text(typed, Limit::LONG).and_then(|text| text.ok_or(missing));
    text.map_err(|error| Problems::one(field, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::CaseId;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    fn parse(form: Move, typed: &[(&str, &str)]) -> Result<Command, Problems> {
        let typed = TypedMove(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        typed.parse(form, &Case::new(CaseId(uuid::Uuid::nil())), TODAY)
    }

    #[test]
    fn nobody_chose_a_way_so_it_stands_here() {
        let asking = NewAsk { of: AskOf::Clarification, text: "Which letter?".into(), doubt: None, delivery: Delivery::Portal };
        assert_eq!(parse(Move::Question, &[("question", "Which letter?")]), Ok(Command::Ask(asking.clone())));
        let aloud = NewAsk { delivery: Delivery::Aloud { on: TODAY }, ..asking };
        let typed = [("question", "Which letter?"), ("question-way", "aloud")];
        assert_eq!(parse(Move::Question, &typed), Ok(Command::Ask(aloud)));
    }

    #[test]
    fn a_correction_needs_its_day() {
        let problems = parse(Move::Correction, &[("correction", "The stamp")]).unwrap_err();
        assert_eq!(problems.at("correction-of"), Some(FieldError::NothingChosen));
        assert_eq!(problems.at("correction-on"), Some(FieldError::Missing(Needed::Day)));
    }

    #[test]
    fn every_problem_is_named_at_its_field() {
        let typed = [
            ("extension-ground", "whim"),
            ("extension-on-day", "30"),
            ("extension-on-month", "2"),
            ("extension-on-year", "2026"),
        ];
        let problems = parse(Move::Extension, &typed).unwrap_err();
        assert_eq!(problems.at("extension-ground"), Some(FieldError::UnknownChoice));
        assert_eq!(problems.at("extension"), Some(FieldError::Missing(Needed::Letter)));
        assert_eq!(problems.at("extension-on"), Some(FieldError::NotADate));
    }

    #[test]
    fn who_asks_for_proof_says_what_they_doubt() {
        let problems = parse(Move::Proof, &[("proof-of", "identity"), ("proof", "A letter with your name")]).unwrap_err();
        assert_eq!(problems, Problems::one("proof-doubt", FieldError::Missing(Needed::Doubt)));
    }

    #[test]
    fn a_withheld_part_says_what_and_why() {
        let typed = [("answer-outcome", "part"), ("answer", "Here"), ("answer-withheld-1-pages", "3")];
        assert_eq!(parse(Move::Answer, &typed).unwrap_err().at("answer-withheld"), Some(FieldError::Missing(Needed::Reason)));
    }

    /// Words for staff and words for the family have fields of their own, in every form.
    #[test]
    fn every_form_can_be_read() {
        for form in Move::ALL {
            assert!(parse(form, &[]).is_err(), "{form:?} needs something");
        }
    }
}
