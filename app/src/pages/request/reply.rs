//! What we replied, as a person reads it: on their page, on paper, and before it goes out.

use domain::case::{Case, CaseOutcome, EventKind, File, GivenReply, RefusalGround, Reply, Standing, Withheld};
use domain::family::NothingEnds;
use domain::kind::{Effect, Kind};
use jiff::civil::Date;
use leptos::prelude::*;

use super::files::{FileRow, file_list};
use super::model::RequestModel;
use super::reply_facts::{facts, facts_on_paper};
use super::sent::ended_at_once;
use super::words::reply_declined;
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, Details, FormField, Textarea},
    dates,
    pages::{
        account::request_heading,
        routes::{RoutesOn, routes},
        staff::refusal_ground_words,
    },
    problems, t,
};

/// What was decided, towards the person.
pub fn outcome_told(case: &Case, outcome: CaseOutcome) -> String {
    let (kind, copy) = (case.kind(), is_copy(case.kind()));
    match outcome {
        CaseOutcome::Withdrawn if case.is_wish() => t!("told-withdrawn-wish"),
        CaseOutcome::Withdrawn if kind == Kind::Consent => t!("told-withdrawn-consent"),
        CaseOutcome::All if copy => t!("told-all-copy"),
        CaseOutcome::All => t!("told-all"),
        CaseOutcome::Part if copy => t!("told-part-copy"),
        CaseOutcome::Part => t!("told-part"),
        CaseOutcome::Refused => t!("told-refused"),
        CaseOutcome::NothingHeld if kind == Kind::Automated => t!("told-no-decision"),
        CaseOutcome::NothingHeld => t!("told-nothing-held"),
        CaseOutcome::Withdrawn => t!("told-withdrawn"),
        CaseOutcome::NotOurs => t!("told-not-ours"),
        CaseOutcome::Upheld => t!("told-upheld"),
        CaseOutcome::PartlyUpheld => t!("told-partly-upheld"),
        CaseOutcome::NotUpheld => t!("told-not-upheld"),
    }
}

fn is_copy(kind: Kind) -> bool {
    matches!(kind, Kind::Access | Kind::Portability)
}

/// The same as the heading of their page. `name`: whose information, where it is not the reader's own.
fn outcome_head(case: &Case, outcome: CaseOutcome, name: Option<&str>) -> String {
    let kind = case.kind();
    let Some(name) = name else { return outcome_head_own(case, outcome) };
    match outcome {
        CaseOutcome::All if is_copy(kind) => t!("head-all-copy", name = name.to_owned()),
        CaseOutcome::Part if is_copy(kind) => t!("head-part-copy", name = name.to_owned()),
        CaseOutcome::NothingHeld if kind != Kind::Automated => t!("head-nothing-held", name = name.to_owned()),
        _ => outcome_head_own(case, outcome),
    }
}

fn outcome_head_own(case: &Case, outcome: CaseOutcome) -> String {
    let kind = case.kind();
    match outcome {
        CaseOutcome::Withdrawn if case.is_wish() => t!("head-withdrawn-wish"),
        CaseOutcome::All if is_copy(kind) => t!("head-all-copy-own"),
        CaseOutcome::All => t!("head-all"),
        CaseOutcome::Part if is_copy(kind) => t!("head-part-copy-own"),
        CaseOutcome::Part => t!("head-part"),
        CaseOutcome::Refused => t!("head-refused"),
        CaseOutcome::NothingHeld if kind == Kind::Automated => t!("head-no-decision"),
        CaseOutcome::NothingHeld => t!("head-nothing-held-own"),
        CaseOutcome::Withdrawn if kind == Kind::Consent => t!("head-withdrawn-consent"),
        CaseOutcome::Withdrawn => t!("head-withdrawn"),
        CaseOutcome::NotOurs => t!("head-not-ours"),
        CaseOutcome::Upheld => t!("head-upheld"),
        CaseOutcome::PartlyUpheld => t!("head-partly-upheld"),
        CaseOutcome::NotUpheld => t!("head-not-upheld"),
    }
}

/// The words of a reply, the reasons, what is withheld, the next part. Nothing that only staff read is in it.
pub(crate) fn reply_words(case: &Case, reply: &Reply) -> AnyView {
    let kind = case.kind();
    let list = reply.withheld.iter().map(|part| view! { <li>{part_words(part)} {rule_line(part)}</li> }).collect_view();
    let withheld = (!reply.withheld.is_empty()).then(|| {
        view! { <h3 class="govuk-heading-s">{t!("withheld-title")}</h3> <ul class="app-withheld">{list}</ul> }
    });
    view! {
        <p class="govuk-body"><strong>{outcome_told(case, reply.outcome)}</strong></p>
        <p class="govuk-body app-lines">{reply.text.clone()}</p>
        {used_again(case, reply.outcome)}
        {unchanged(kind, reply.outcome)}
        {why(reply)}
        {reply.ground.map(|ground| view! { <p class="govuk-body">{t!("reply-rule", rule = refusal_ground_words(ground))}</p> })}
        {withheld}
        {further(reply, None, false)}
        {facts_on_paper(kind, reply.outcome)}
    }
    .into_any()
}

/// A pause ends with a reply that does not grant it, and who asked for it is told so (Art 18(3)): who may know that there was something
/// to pause, and was not told before.
fn used_again(case: &Case, outcome: CaseOutcome) -> Option<AnyView> {
    let told = case.is_known_to_asker() && !case.is_told_of_use();
    let paused = told && case.kind().effect() == Some(Effect::UseDisputed) && !outcome.hands_over();
    paused.then(|| view! { <p class="govuk-body">{t!("reply-used-again")}</p> }.into_any())
}

/// What would have ended, or stopped, did not: it is as it was. Whether there is anything is not said.
fn unchanged(kind: Kind, outcome: CaseOutcome) -> Option<AnyView> {
    let same = matches!(kind, Kind::Consent | Kind::Marketing) && outcome.is_refusal();
    same.then(|| view! { <p class="govuk-body">{t!("reply-unchanged")}</p> }.into_any())
}

/// The reasons, and the ground in plain words.
fn why(reply: &Reply) -> AnyView {
    let reasons = reply.reasons.clone().map(|reasons| {
        view! { <h3 class="govuk-heading-s">{t!("reply-reasons")}</h3> <p class="govuk-body app-lines">{reasons}</p> }
    });
    // That there is an exception, each part that is held back says itself.
    let told = ground_apart(reply).filter(|ground| *ground != RefusalGround::Exempt || reply.withheld.is_empty());
    let ground = told.map(|ground| view! { <p class="govuk-body">{ground_told(ground)}</p> });
    view! { {reasons} {ground} }.into_any()
}

/// The ground, where not each part that is held back has its reason and its rule already.
fn ground_apart(reply: &Reply) -> Option<RefusalGround> {
    let said = !reply.withheld.is_empty() && reply.withheld.iter().all(|part| !part.rule.is_empty());
    reply.ground.filter(|_| !said)
}

/// A ground in plain words.
pub(super) fn ground_told(ground: RefusalGround) -> String {
    match ground {
        RefusalGround::Exempt => t!("reply-ground-exempt"),
        RefusalGround::Unfounded => t!("reply-ground-unfounded"),
        RefusalGround::Excessive => t!("reply-ground-excessive"),
        RefusalGround::Compelling => t!("reply-ground-compelling"),
        RefusalGround::LegalClaims => t!("reply-ground-claims"),
        RefusalGround::DoesNotApply => t!("reply-ground-not-covered"),
        RefusalGround::NotIdentified => t!("reply-ground-not-identified"),
    }
}

/// Where it is written, for those who look for it. `of`: what the rule is for, where a page has several.
fn rule_fold(rule: String, of: Option<&str>) -> AnyView {
    let of = of.map(|of| view! { <span class="govuk-visually-hidden">{format!(": {of}")}</span> });
    view! { <details class="app-mini"><summary>{t!("withheld-rule-title")}{of}</summary><p>{rule}</p></details> }.into_any()
}

/// That it did not reach them, and whether it is owed again.
fn lost(case: &Case, given: &GivenReply) -> Option<String> {
    let failed = case.notice(given.seq).is_some_and(|notice| notice.failed);
    let lost = failed && given.taken_back.is_none() && case.standing(given.seq) == Standing::Counts;
    lost.then(|| if case.is_owed_again() { t!("reply-not-there") } else { t!("reply-never-there") })
}

/// Whether a later reply stands, which they may read.
fn followed(case: &Case, seq: i64) -> bool {
    case.readable_replies().any(|later| later.seq > seq && later.taken_back.is_none())
}

/// What comes when, where the reply comes in parts (capability F12) and the next has not come.
fn further(reply: &Reply, shown: Option<&RequestModel>, followed: bool) -> Option<AnyView> {
    let on = reply.further_on.filter(|_| !followed)?;
    let (day, past) = (dates::long(on), shown.filter(|model| on < model.today));
    let text = match past {
        Some(model) if model.case.next_part_on() == Some(on) => t!("reply-further-late", day = day),
        Some(_) => t!("reply-further-past", day = day),
        None => t!("reply-further", day = day),
    };
    Some(view! { <p class="govuk-body"><strong>{text}</strong></p> }.into_any())
}

/// Each part: what it is, where, and its plain reason.
fn part_words(part: &Withheld) -> AnyView {
    let pages = (!part.pages.is_empty()).then(|| {
        let bare = part.pages.starts_with(char::is_numeric);
        let pages = if bare { t!("withheld-pages", pages = part.pages.clone()) } else { part.pages.clone() };
        view! { <p class="app-withheld__where">{pages}</p> }
    });
    view! { <h4>{part.what.clone()}</h4> {pages} <p class="govuk-body app-lines">{part.reason.clone()}</p> }.into_any()
}

fn rule_line(part: &Withheld) -> Option<AnyView> {
    (!part.rule.is_empty())
        .then(|| view! { <p class="govuk-hint">{t!("withheld-rule", rule = part.rule.clone())}</p> }.into_any())
}

/// The outcome as the page's heading, once nothing more is owed. `None` while it is, and where no reply can be read.
pub(super) fn outcome(model: &RequestModel) -> Option<AnyView> {
    let case = &model.case;
    let last = case.open_replies().last().filter(|given| !case.state.is_open() && given.taken_back.is_none());
    let last = last.filter(|_| !case.is_taken_back())?;
    let day = case.answered_on(&model.calendar).map(|day| {
        let limit = case.deadline(&model.calendar).and_then(|deadline| deadline.dates.limit);
        let text = match limit {
            Some(limit) if day > model.today && day > limit && case.kind() != Kind::Complaint => {
                t!("reply-posted-late", day = dates::long(day), limit = dates::long(limit))
            }
            _ if day > model.today => t!("status-answered-posted", day = dates::long(day)),
            Some(limit) if ended_at_once(case) && day <= limit => t!("reply-on", day = dates::long(day)),
            Some(limit) if day <= limit => t!("reply-in-time", day = dates::long(day)),
            Some(limit) if case.kind() != Kind::Complaint => t!("reply-late", day = dates::long(day), limit = dates::long(limit)),
            _ => t!("reply-on", day = dates::long(day)),
        };
        view! { <p class="app-small">{text}</p> }
    });
    let all = case.open_replies().count();
    let nth = (all > 1).then(|| view! { <p>{t!("reply-last-of", all = all)}</p> });
    // What was granted, and is used again.
    let lifted = case.effect_ended(&model.calendar).filter(|_| case.is_use_stopped());
    let decided = || outcome_head(case, last.reply.outcome, (!model.is_about_reader()).then_some(&*model.about));
    let title = match (lifted, model.nothing_ends) {
        (Some(day), _) => t!("head-lifted", day = dates::long(day)),
        (None, Some(NothingEnds::Before(_))) => t!("sent-consent-before"),
        (None, Some(NothingEnds::NeverGiven)) => t!("sent-consent-none"),
        (None, None) => decided(),
    };
    let held = last.reply.withheld.len();
    let held = (held > 0).then(|| view! { <p>{t!("reply-held-back", parts = held)}</p> });
    Some(
        view! {
            <div class="app-outcome">
                <p class="app-outcome__ref">{named(model)}</p>
                <h1>{title}</h1>
                {nth}
                {held}
                {day}
            </div>
        }
        .into_any(),
    )
}

/// What was asked, about whom, and what people call it: above a heading that says what came of it.
pub(super) fn named(model: &RequestModel) -> String {
    let what = request_heading(model.case.kind(), &model.about, model.is_about_reader());
    t!("request-caption", what = what, reference = model.reference.clone())
}

/// The replies that the person may read, in order: files first, then what is held back with its query, the rights, the routes.
pub(super) fn replies(model: &RequestModel, given_on: impl Fn(&GivenReply) -> Date) -> Option<AnyView> {
    let case = &model.case;
    let all: Vec<&GivenReply> = case.open_replies().collect();
    let shut = case.has_shut_reply().then(shut);
    if all.is_empty() {
        return shut;
    }
    let many = all.len() > 1;
    let one = |(n, given): (usize, &&GivenReply)| {
        let id = format!("reply-{}", n + 1);
        let place = Place { n: n + 1, all: all.len(), before: n.checked_sub(1).map(|before| all[before]), given };
        let title = place.title(dates::short(given_on(given)));
        let declined = case.standing(given.seq) == Standing::Declined;
        let back = given.taken_back.map(dates::long).map(|day| {
            if case.state.is_open() { t!("reply-taken-back-open", day = day) } else { t!("reply-taken-back", day = day) }
        });
        let had_files = case.files.iter().any(|attached| attached.reply == Some(given.seq));
        let closed = (back.is_some() && had_files).then(|| t!("reply-taken-back-files"));
        let back = back.map(|text| view! { <p class="govuk-body"><strong>{text}</strong> " " {closed}</p> });
        let declined = declined.then(|| {
            let text = reply_declined(given.seq, case);
            view! { <p class="govuk-body"><strong>{text}</strong></p> }
        });
        let lost = lost(case, given).map(|text| view! { <p class="govuk-body"><strong>{text}</strong></p> });
        let (rows, gone) = files_of(model, given);
        let until = model.files_until.map(|day| (dates::short(day), day < model.today));
        let files = (!rows.is_empty()).then(|| match until {
            _ if !model.seat.opens_files() => view! { <p class="govuk-body">{t!("helped-no-files")}</p> }.into_any(),
            Some((day, true)) => view! { <p class="govuk-body">{t!("files-over", day = day)}</p> }.into_any(),
            Some((day, false)) => view! { {file_list(&rows)} <p class="app-small">{t!("files-until", day = day)}</p> }.into_any(),
            None => file_list(&rows),
        });
        // Once it is the heading of the page, it is said there.
        let told = (given.taken_back.is_none() && (case.state.is_open() || many)).then(|| {
            view! { <p class="govuk-body"><strong>{outcome_told(case, given.reply.outcome)}</strong></p> }
        });
        let (stands, parts) = (given.taken_back.is_none(), given.reply.withheld.len());
        let said = view! {
            {told}
            <p class="govuk-body app-lines">{given.reply.text.clone()}</p>
            {stands.then(|| used_again(case, given.reply.outcome))}
            {stands.then(|| unchanged(case.kind(), given.reply.outcome))}
            {files}
            {gone}
            {further(&given.reply, Some(model), followed(case, given.seq) || !case.state.is_open())}
            {why(&given.reply)}
            {ground_apart(&given.reply).filter(|_| parts == 0).map(|ground| rule_fold(refusal_ground_words(ground), None))}
            {stands.then(|| held_back(model, given))}
        };
        // What no longer counts is a fold.
        let said = if stands {
            said.into_any()
        } else {
            view! { <Details summary=t!("reply-taken-back-said")>{said}</Details> }.into_any()
        };
        view! {
            <section class="app-section" aria-labelledby=id.clone()>
                <h2 id=id.clone() class="govuk-heading-m">{title}</h2>
                {declined}
                {lost}
                {back}
                {said}
            </section>
        }
    };
    let sections = all.iter().enumerate().map(one).collect_view();
    // What can be done about it is for who asked.
    let own = model.seat.is_own().then(|| {
        let on = if case.state.is_open() { RoutesOn::Fold } else { RoutesOn::Page };
        view! { {facts(model)} {routes(case.kind(), &model.regulator, on)} }
    });
    Some(view! { {shut} {sections} {own} }.into_any())
}

/// A reply that they had, and read no more.
fn shut() -> AnyView {
    view! {
        <section class="app-section" aria-labelledby="reply-shut">
            <h2 id="reply-shut" class="govuk-heading-m">{t!("request-reply")}</h2>
            <p class="govuk-body">{t!("reply-shut")}</p>
        </section>
    }
    .into_any()
}

/// A reply among those of a case.
struct Place<'a> {
    n: usize,
    all: usize,
    before: Option<&'a GivenReply>,
    given: &'a GivenReply,
}

impl Place<'_> {
    /// What it is: the only one, a part of several, or one after the request was taken up again (capabilities F9 and F12).
    fn title(&self, day: String) -> String {
        let (n, all) = (self.n, self.all);
        match self.before.map(|before| before.reply.further_on.is_some()) {
            None if self.given.reply.further_on.is_some() => t!("reply-first-part", day = day),
            None if all == 1 => t!("request-reply"),
            None => t!("reply-first", all = all, day = day),
            Some(true) => t!("reply-further-part", n = n, all = all, day = day),
            Some(false) => t!("reply-again", n = n, all = all, day = day),
        }
    }
}

/// What was held back: a plain reason each, the query of that part, the rule folded away (capability F10).
fn held_back(model: &RequestModel, given: &GivenReply) -> Option<AnyView> {
    let parts = &given.reply.withheld;
    if parts.is_empty() {
        return None;
    }
    let part = |(n, part): (usize, &Withheld)| {
        let query = model.may_own(EventKind::MessageSent).then(|| query(model, part, (given.seq, n)));
        let own = Some(part.rule.clone()).filter(|rule| !rule.is_empty());
        let rule = own.or(given.reply.ground.map(refusal_ground_words)).map(|rule| rule_fold(rule, Some(&part.what)));
        view! { <li>{part_words(part)} <div class="app-withheld__more">{query} {rule}</div></li> }
    };
    let list = parts.iter().enumerate().map(part).collect_view();
    Some(view! { <h3 class="govuk-heading-s">{t!("withheld-title")}</h3> <ol class="app-withheld">{list}</ol> }.into_any())
}

/// A message that names the part: the officer reads which one is meant.
fn query(model: &RequestModel, part: &Withheld, (seq, n): (i64, usize)) -> AnyView {
    let name = format!("query-{seq}-{n}");
    let error = problems::at(&model.errors, &name);
    let open = error.is_some();
    let field = FormField::new(name.clone(), t!("query-label")).error(error).value(if open {
        model.kept("query")
    } else {
        String::new()
    });
    view! {
        <details class="app-mini" open=open>
            <summary>{t!("query-title")}<span class="govuk-visually-hidden">{format!(": {}", part.what)}</span></summary>
            <form method="post" action=Url::AccountRequestQuery(model.reference.clone()).path() novalidate aria-label=format!("{}: {}", t!("query-title"), part.what)>
                <CsrfField />
                <input type="hidden" name="part" value=format!("{seq}-{n}") />
                <Textarea field=field rows=3 />
                <Button text=t!("query-send") kind=ButtonKind::Secondary />
            </form>
        </details>
    }
    .into_any()
}

/// The files that went out with a reply, as far as they open.
fn files_of(model: &RequestModel, given: &GivenReply) -> (Vec<FileRow>, AnyView) {
    let case = &model.case;
    let url = |file: &File| Url::AccountRequestFile { reference: model.reference.clone(), file: file.file.to_string() };
    let own = case.files.iter().filter(|attached| attached.reply == Some(given.seq) && case.is_released(attached.file.file));
    let (gone, here): (Vec<&File>, Vec<&File>) =
        own.map(|attached| &attached.file).partition(|file| model.gone.contains(&file.file));
    let said = |file: &File| view! { <p class="govuk-body">{t!("file-not-here", name = file.name.clone())}</p> };
    (here.into_iter().map(|file| FileRow::of(&url(file), file)).collect(), gone.into_iter().map(said).collect_view().into_any())
}
