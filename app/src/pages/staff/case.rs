//! One case.

use domain::case::{Case, CaseNotice, File, Flag, NoticeKind, Side, Standing, Submission, Waits, WhoAsks};
use domain::kind::Kind;
use domain::policy::Lapse;
use domain::setting::ConsentKind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::choice_words::{notice_words, outcome_words, tied_words};
use super::{
    AgreedLine, AlikeRow, CaseModel, EvidenceLine, channel_words,
    danger::danger,
    helpers::helpers,
    history_view::{history, unreadable},
    mails::undelivered_of,
    moves::moves,
    queue::state_words,
    ways_in::ways_in,
};
use crate::{
    Tone, Url,
    components::{DateCard, Details, EmptyState, Link, Notice, SummaryList, SummaryRow, layout::CaseLayout, layout::Identity},
    dates,
    pages::contact_rows::contact_rows,
    pages::public::kind_words,
    pages::request::{FileRow, MessageRow, file_list, mark_words, messages, reply_words, shows_words, staff_answer_rows},
    t,
};

/// Who and what, what can hurt somebody, the moves allowed now, then request, messages, files, replies and history.
#[component]
pub fn CasePage(
    /// What to show.
    model: CaseModel,
) -> AnyView {
    let (case, around) = (&model.case, &model.around);
    let asked = case.submission.as_ref().map(|submission| asked(&model, submission));
    let section = |name: &str| Url::StaffCaseSection { reference: model.reference.clone(), section: name.to_owned() }.path();
    let letter = section("letter");
    let change = section("contact");
    let date = model.deadline().filter(|_| case.state.is_open()).map(|deadline| dates::date_model(&deadline, model.today));
    let sum = date.map(|date| {
        view! {
            <Details summary=t!("shell-worked-out")><DateCard date=date /></Details>
            <p class="govuk-body"><Link href=letter text=t!("case-letter") /></p>
        }
    });
    let handles = model.role == domain::policy::Role::Officer && model.may_act();
    let change_contact = handles.then(|| view! { <p class="govuk-body"><Link href=change text=t!("case-contact-change") /></p> });
    let ways = view! { {ways_in(&model, handles)} {helpers(&model, handles)} }.into_any();
    let (identity, danger, next, warnings) = (identity(&model), danger(&model), moves(&model), warnings(&model));
    let (contact, files, replies, letters) = (contact_rows(&case.contact()), files(&model), replies(&model), letters(&model));
    let beside =
        view! { {evidence(&around.evidence)} {linked(&around.linked)} {alike(&around.alike, around.more_alike)} }.into_any();
    view! {
        <CaseLayout back=Url::Staff.path() identity=identity errors=model.errors danger=danger next=next>
            {warnings}
            {asked}
            <h2 class="govuk-heading-s">{t!("case-contact")}</h2>
            <SummaryList rows=contact />
            {change_contact}
            {ways}
            {beside}
            {sum}
            <h2 class="govuk-heading-s">{t!("request-messages")}</h2>
            {conversation(model.messages)}
            <h2 class="govuk-heading-s">{t!("case-files")}</h2>
            {files}
            {replies}
            {letters}
            {history(model.history)}
        </CaseLayout>
    }
    .into_any()
}

fn asked(model: &CaseModel, submission: &Submission) -> AnyView {
    let mut rows = vec![SummaryRow::new(t!("case-row-kind"), kind_words(submission.kind))];
    rows.extend(submission.answers.one("words").map(|words| SummaryRow::new(t!("case-row-words"), words)));
    rows.extend(staff_answer_rows(submission, &model.names.subject));
    let received = model.case.received().unwrap_or(submission.received);
    rows.extend([
        SummaryRow::new(t!("case-row-channel"), channel_words(submission.channel)),
        SummaryRow::new(t!("case-row-received"), dates::long(received)),
        SummaryRow::new(t!("case-row-officer"), model.names.officer.clone().unwrap_or_else(|| t!("queue-nobody"))),
    ]);
    view! { <h2 class="govuk-heading-s">{t!("case-asked")}</h2> <SummaryList rows=rows /> }.into_any()
}

/// Messages of a case that was sent with this one may be missing.
fn linked_unreadable() -> AnyView {
    view! { <Notice tone=Tone::Late><p>{t!("case-linked-unreadable")}</p></Notice> }.into_any()
}

/// What must be known too, before anything else is read.
fn warnings(model: &CaseModel) -> AnyView {
    let urgent = model.case.flags().contains(&Flag::Urgent);
    let urgent = urgent.then(|| view! { <Notice tone=Tone::Soon><p>{t!("case-flag-urgent")}</p></Notice> });
    let held = model.case.held.then(|| view! { <Notice tone=Tone::Soon><p>{t!("case-held")}</p></Notice> });
    let mails = undelivered_of(model.around.lost_mail, model.around.held_mails);
    view! { {mails} {model.unreadable.then(unreadable)} {model.around.unreadable.then(linked_unreadable)} {model.around.lapse.map(lapsed)} {held} {urgent} {who(model)} {young(model)} {consents(model)} {effect(model)} {marks(model)} }
        .into_any()
}

/// The authority of who asked does not stand any more.
fn lapsed(why: Lapse) -> AnyView {
    view! { <Notice tone=Tone::Late><p>{lapse_words(why)} " " {t!("case-lapsed")}</p></Notice> }.into_any()
}

/// Why authority has lapsed, for staff.
pub(super) fn lapse_words(why: Lapse) -> String {
    match why {
        Lapse::Order => t!("lapse-order"),
        Lapse::Age => t!("lapse-age"),
        Lapse::Bond => t!("lapse-bond"),
    }
}

/// What is recorded of a child: whether they understand, and whether they were asked (capabilities Y3 and Y4).
fn young(model: &CaseModel) -> Option<AnyView> {
    let facts = model.around.young?;
    let understands = match facts.understands {
        Some((true, on)) => t!("young-understands", day = dates::short(on)),
        Some((false, on)) => t!("young-understands-not", day = dates::short(on)),
        None => t!("young-understands-unknown"),
    };
    let asked = match facts.asked {
        Some((true, on)) => t!("young-asked", day = dates::short(on)),
        Some((false, on)) => t!("young-asked-not", day = dates::short(on)),
        None => t!("young-asked-unknown"),
    };
    Some(view! { <p class="govuk-body">{understands} " " {asked}</p> }.into_any())
}

/// Whose record it is about, and whether anybody checked that they may ask.
fn who(model: &CaseModel) -> AnyView {
    let case = &model.case;
    if case.submission.as_ref().is_some_and(|submission| submission.subject.is_some()) {
        let doubt = (!case.is_checked()).then(|| view! { <p class="govuk-body">{t!("case-in-doubt")}</p> });
        return doubt.into_any();
    }
    let known = match &case.people.identified {
        Some(person) => {
            let name = model.names.identified.clone().unwrap_or_default();
            t!("case-identified", person = person.0.clone(), name = name)
        }
        None => t!("case-unknown"),
    };
    let unchecked = (!case.is_checked()).then(|| view! { <p class="govuk-body">{t!("case-unchecked")}</p> });
    let asks = asks(model).map(|text| view! { <p class="govuk-body">{text}</p> });
    view! { <p class="govuk-body">{known}</p> {asks} {unchecked} }.into_any()
}

/// Who of the record asks, as an officer said, or that nobody said it where that decides what ends.
fn asks(model: &CaseModel) -> Option<String> {
    match &model.case.people.asks {
        _ if !model.case.may_say_who() => None,
        Some(WhoAsks::Person(person)) => {
            let line = model.around.tied.iter().find(|line| line.person == person.0);
            Some(t!("case-who", who = line.map_or_else(|| person.0.clone(), tied_words)))
        }
        Some(WhoAsks::Nobody) => Some(t!("case-who-none")),
        Some(WhoAsks::Named) => None,
        None => model.case.lacks_who().then(|| t!("case-who-unsaid")),
    }
}

/// Of a withdrawal: whether it is somebody else's wish, and what stands of what is to end, given by whom (law.md §14).
fn consents(model: &CaseModel) -> Option<AnyView> {
    if model.case.kind() != Kind::Consent {
        return None;
    }
    let (agreed, before) = (&model.around.agreed, model.around.ended_before);
    let wish = model.case.is_wish() && model.case.has_reply_ahead();
    let theirs = wish && agreed.iter().any(|line| line.theirs_alone);
    let lead = match (wish, theirs) {
        (false, _) => None,
        (true, _) if before.is_some() => None,
        (true, true) if model.around.spoken_for.is_some() => Some(t!("case-wish-adults")),
        (true, true) => Some(t!("case-wish-theirs")),
        (true, false) if model.around.spoken_for == Some(true) => Some(t!("case-wish-spoken")),
        (true, false) => Some(t!("case-wish")),
    };
    let undone = model.case.lost_effect().map(|lost| match model.case.kind() {
        Kind::Consent if lost.is_anothers => t!("case-lost-ended", day = dates::short(lost.on)),
        Kind::Consent => t!("case-lost", day = dates::short(lost.on)),
        _ => t!("case-lost-other", day = dates::short(lost.on)),
    });
    let groundless = model.around.groundless.then(|| t!("case-groundless"));
    let lead: Vec<String> = groundless.into_iter().chain(undone).chain(lead).collect();
    let lead = (!lead.is_empty()).then(|| {
        let lead = lead.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <Notice tone=Tone::Soon>{lead}</Notice> }
    });
    let line = |line: &AgreedLine| {
        let (since, by) = (dates::short(line.since), line.by.clone());
        let text = match line.kind {
            ConsentKind::Service => t!("case-agreed-service", since = since, by = by),
            ConsentKind::Data => t!("case-agreed-data", since = since, by = by),
        };
        view! { <li>{text}</li> }
    };
    let list = |title: String, lines: Vec<&AgreedLine>| {
        let lines = lines.into_iter().map(line).collect_view();
        view! { <p class="govuk-body">{title}</p> <ul class="govuk-list govuk-list--bullet">{lines}</ul> }.into_any()
    };
    let (others, ends): (Vec<_>, Vec<_>) = agreed.iter().partition(|line| line.untouched);
    let ends = match before {
        Some(day) if wish || model.case.decided => {
            view! { <p class="govuk-body">{t!("case-agreed-over", day = dates::short(day))}</p> }.into_any()
        }
        Some(day) => view! { <p class="govuk-body">{t!("case-agreed-before", day = dates::short(day))}</p> }.into_any(),
        None if ends.is_empty() => view! { <p class="govuk-body">{t!("case-agreed-none")}</p> }.into_any(),
        None => list(t!("case-agreed"), ends),
    };
    let others = (!others.is_empty()).then(|| list(t!("case-agreed-untouched"), others));
    Some(view! { {lead} {ends} {others} }.into_any())
}

/// What this case brought about. Nothing is carried out before it stands on a record.
fn effect(model: &CaseModel) -> Option<AnyView> {
    let nothing = model.case.kind() == Kind::Consent && !model.case.decided && model.around.agreed.is_empty();
    let stands = !nothing && model.around.ended_before.is_none();
    let (effect, since) = model.case.took_effect().filter(|_| stands || model.case.mark(&model.calendar).is_none())?;
    if let Some(day) = model.case.denied_on() {
        return Some(view! { <p class="govuk-body">{t!("case-effect-denied", day = dates::short(day))}</p> }.into_any());
    }
    let text = match model.case.mark(&model.calendar) {
        Some((_, _, Some(ended))) => t!("case-effect-ended", day = dates::short(ended)),
        Some((_, _, None)) if model.case.is_use_stopped() && model.case.kind() == Kind::Objection => {
            t!("case-use-stopped-objection", day = dates::short(since))
        }
        Some((_, _, None)) if model.case.is_use_stopped() => t!("case-use-stopped", day = dates::short(since)),
        Some((_, _, None)) if model.case.decided && has_letter(&model.case) => {
            t!("case-effect-letter", day = dates::short(since))
        }
        Some((_, _, None)) if model.case.decided => t!("case-effect-decided", day = dates::short(since)),
        Some((_, _, None)) => t!("case-effect", text = mark_words(effect, since)),
        None if model.case.is_suspended() && model.case.state.is_open() => t!("case-effect-doubt", day = dates::short(since)),
        None if model.case.state.is_open() => t!("case-effect-unknown", day = dates::short(since)),
        None => return None,
    };
    Some(view! { <p class="govuk-body">{text}</p> }.into_any())
}

/// Whether the letter of a reply lies here.
fn has_letter(case: &Case) -> bool {
    case.unposted().any(|notice| notice.kind == NoticeKind::Reply)
}

/// Marks on the record from any case (capability D12): who works with it is warned.
fn marks(model: &CaseModel) -> Option<AnyView> {
    let around = &model.around;
    let marks = around.marks.iter().map(|(effect, since, reference)| (mark_words(*effect, *since), reference));
    let challenges = around.challenges.iter();
    let challenges = challenges.map(|(since, reference)| (t!("case-challenged", day = dates::short(*since)), reference));
    let others: Vec<_> = marks.chain(challenges).filter(|(_, reference)| **reference != model.reference).collect();
    if others.is_empty() {
        return None;
    }
    let rows = others.into_iter().map(|(words, reference)| {
        let href = Url::StaffCase(reference.clone()).path();
        view! { <li>{words} " " <Link href=href text=reference.clone() /></li> }
    });
    let rows = rows.collect_view();
    Some(view! { <Notice tone=Tone::Soon><p>{t!("case-marks")}</p><ul class="govuk-list">{rows}</ul></Notice> }.into_any())
}

fn evidence(files: &[EvidenceLine]) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let line = |file: &EvidenceLine| {
        let shows = shows_words(&file.shows);
        let name = match &file.href {
            Some(href) => view! { <Link href=href.clone() text=file.name.clone() /> }.into_any(),
            None if file.refused => t!("case-evidence-refused", name = file.name.clone()).into_any(),
            None => t!("case-evidence-held", name = file.name.clone()).into_any(),
        };
        view! { <li>{name} " " <span class="govuk-hint">{shows}</span></li> }
    };
    let lines = files.iter().map(line).collect_view();
    Some(view! { <h2 class="govuk-heading-s">{t!("evidence-row")}</h2> <ul class="govuk-list">{lines}</ul> }.into_any())
}

fn linked(others: &[(String, String)]) -> Option<AnyView> {
    if others.is_empty() {
        return None;
    }
    let links = others.iter().map(|(reference, about)| {
        let text = t!("request-linked-one", reference = reference.clone(), name = about.clone());
        view! { <li><Link href=Url::StaffCase(reference.clone()).path() text=text /></li> }
    });
    let links = links.collect_view();
    Some(view! { <h2 class="govuk-heading-s">{t!("request-linked")}</h2> <ul class="govuk-list">{links}</ul> }.into_any())
}

/// A match is shown. It proves nothing, hides nothing and stops nothing (capability A21).
fn alike(cases: &[AlikeRow], more: usize) -> Option<AnyView> {
    if cases.is_empty() {
        return None;
    }
    let links = cases.iter().map(|case| {
        let (_, state) = state_words(case.state, Waits::Nothing);
        let text =
            t!("case-alike-one", reference = case.reference.clone(), state = state, received = dates::short(case.received));
        view! { <li><Link href=Url::StaffCase(case.reference.clone()).path() text=text /></li> }
    });
    let links = links.collect_view();
    let more = (more > 0).then(|| view! { <p class="govuk-body">{t!("case-alike-more", more = more)}</p> });
    Some(
        view! {
            <h2 class="govuk-heading-s">{t!("case-alike")}</h2>
            <p class="govuk-body">{t!("case-alike-text")}</p>
            <ul class="govuk-list">{links}</ul>
            {more}
        }
        .into_any(),
    )
}

fn identity(model: &CaseModel) -> Identity {
    let case = &model.case;
    let dates_now = case.statutory_dates(&model.calendar).filter(|_| case.state.is_open());
    let remaining = match case.answered_on(&model.calendar).filter(|_| !case.state.is_open()) {
        Some(day) if day > model.today => t!("case-answered-posted", day = dates::short(day)),
        Some(day) => t!("case-answered-on", day = dates::short(day)),
        None => dates_now.map_or_else(|| t!("case-no-date"), |found| dates::remaining_to_work(&found, model.today)),
    };
    let missed =
        case.late_after(&model.calendar).filter(|day| *day < model.today && dates_now.is_none_or(|now| now.limit.is_none()));
    let remaining = match missed {
        Some(day) => t!("case-missed", day = dates::short(day), remaining = remaining),
        None => remaining,
    };
    let before = case.answered_before(&model.calendar).map(|days| before_words(dates_now.and_then(|found| found.limit), days));
    let remaining = before.into_iter().fold(remaining, |remaining, before| format!("{remaining} {before}"));
    let (limit, work_to) = dates_now.map_or((None, None), |found| (found.limit, found.work_to));
    Identity {
        who: model.names.subject.clone(),
        about: t!("case-about", what = kind_words(case.kind()), requester = model.names.requester.clone()),
        reference: model.reference.clone(),
        state: state_words(case.state, case.waits()),
        limit: limit.map(dates::day),
        work_to: work_to.filter(|day| limit != Some(*day)).map(dates::day),
        remaining,
    }
}

/// That it was answered before, in time or not, and taken back to work.
fn before_words(limit: Option<Date>, (answered, back): (Date, Date)) -> String {
    let (day, back) = (dates::short(answered), dates::short(back));
    match limit {
        Some(limit) if answered <= limit => t!("case-taken-back-in-time", answered = day, back = back),
        _ => t!("case-taken-back", answered = day, back = back),
    }
}

fn conversation(rows: Vec<MessageRow>) -> AnyView {
    if rows.is_empty() {
        view! { <EmptyState title=t!("messages-none-title") text=t!("case-messages-none") /> }.into_any()
    } else {
        messages(rows, Side::Office)
    }
}

fn file_row(model: &CaseModel, file: &File) -> FileRow {
    FileRow::of(&Url::StaffCaseFile { reference: model.reference.clone(), file: file.file.to_string() }, file)
}

/// What would go out with the next reply.
fn files(model: &CaseModel) -> AnyView {
    let rows: Vec<FileRow> = model.case.waiting_files().map(|file| file_row(model, file)).collect();
    if rows.is_empty() {
        view! { <EmptyState title=t!("case-files-none-title") text=t!("case-files-none") /> }.into_any()
    } else {
        file_list(&rows)
    }
}

/// Every reply with its files, also a letter that nobody has posted.
fn replies(model: &CaseModel) -> AnyView {
    let case = &model.case;
    let reply = |given: &domain::case::GivenReply| {
        let notice = case.notice(given.seq);
        let made = notice.map(|notice| dates::long(notice.made)).unwrap_or_default();
        let declined = case.standing(given.seq) == Standing::Declined;
        let back = given.taken_back.map(|day| t!("case-reply-taken-back", day = dates::short(day)));
        let remark = back.or_else(|| {
            notice.and_then(|notice| match (notice.failed, notice.is_out()) {
                _ if declined && notice.posting.is_some() => Some(t!("case-reply-day-declined")),
                _ if case.lost_effect().is_some_and(|lost| lost.of == given.seq) => Some(t!("case-reply-lost")),
                _ if declined => Some(t!("case-reply-declined")),
                (true, true) => Some(t!("case-reply-back")),
                (true, false) => Some(t!("case-reply-never-posted")),
                (false, false) => Some(t!("case-reply-unposted")),
                (false, true) if notice.is_unseen() => Some(t!("case-reply-unseen")),
                (false, true) => None,
            })
        });
        let remark = remark.map(|text| view! { <p class="govuk-body"><strong>{text}</strong></p> });
        let own = case.files.iter().filter(|attached| attached.reply == Some(given.seq));
        let rows: Vec<FileRow> = own.map(|attached| file_row(model, &attached.file)).collect();
        view! {
            <h2 class="govuk-heading-s">{t!("case-reply", outcome = outcome_words(given.reply.outcome), day = made)}</h2>
            {remark}
            {reply_words(case, &given.reply)}
            {(!rows.is_empty()).then(|| file_list(&rows))}
        }
    };
    case.replies.iter().map(reply).collect_view().into_any()
}

/// Letters that were posted: each can be printed again, as it was.
fn letters(model: &CaseModel) -> Option<AnyView> {
    let case = &model.case;
    let letter = |notice: &CaseNotice| {
        let posting = notice.posting?;
        let href = Url::StaffCaseLetter { reference: model.reference.clone(), notice: notice.seq }.path();
        let day = dates::short(case.clock.day(posting.seq, posting.on));
        let text = t!("case-letter-again", what = notice_words(notice.kind), day = day);
        Some(view! { <li><Link href=href text=text /></li> })
    };
    let list: Vec<_> = case.notices.iter().filter_map(letter).collect();
    (!list.is_empty())
        .then(|| view! { <h2 class="govuk-heading-s">{t!("case-letters")}</h2> <ul class="govuk-list">{list}</ul> }.into_any())
}
