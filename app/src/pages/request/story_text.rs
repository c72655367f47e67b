//! A request and all that was said, as plain text that anybody can read, keep and print.

use domain::case::{GivenReply, Side};

use super::reply::{ground_told, outcome_told};
use super::story::status;
use super::words::answer_rows;
use super::{MessageRow, RequestModel, StoryRow};
use crate::{dates, pages::account::request_heading, t};

/// What stands on the page of who asked, in its order: whose and how it stands, what was asked, our replies, messages, what happened.
pub fn story_text(model: &RequestModel) -> String {
    let case = &model.case;
    let head = [
        request_heading(case.kind(), &model.about, model.is_about_reader()),
        t!("request-title", reference = model.reference.clone()),
        status(model),
        t!("story-text-made", day = dates::long(model.today)),
    ];
    let asked = case.submission.as_deref().map(|sent| answer_rows(sent, &model.about)).unwrap_or_default();
    let asked = asked.iter().map(|row| format!("{}: {}", row.key, row.value));
    let shut = case.has_shut_reply().then(|| t!("reply-shut"));
    let replies = shut.into_iter().chain(case.open_replies().map(|given| reply(model, given)));
    let said = model.messages.iter().map(message);
    let happened = model.timeline.iter().map(event);
    let parts = [
        (t!("request-asked"), asked.collect::<Vec<_>>()),
        (t!("request-reply"), replies.collect()),
        (t!("request-messages"), said.collect()),
        (t!("request-timeline"), happened.collect()),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    let parts = parts.map(|(title, lines)| format!("\n{}\n\n{}\n", title.to_uppercase(), lines.join("\n\n")));
    std::iter::once(format!("{}\n", head.join("\n"))).chain(parts).collect()
}

/// Our words, the reasons, what is held back and why, the files that went with it.
fn reply(model: &RequestModel, given: &GivenReply) -> String {
    let reply = &given.reply;
    let told = given
        .taken_back
        .map_or_else(|| outcome_told(&model.case, reply.outcome), |day| t!("reply-taken-back", day = dates::long(day)));
    let withheld = reply.withheld.iter().flat_map(|part| {
        let pages = (!part.pages.is_empty()).then(|| t!("withheld-pages", pages = part.pages.clone()));
        let rule = (!part.rule.is_empty()).then(|| t!("withheld-rule", rule = part.rule.clone()));
        [Some(format!("{}: {}", t!("withheld-title"), part.what)), pages, Some(part.reason.clone()), rule]
    });
    let files = model
        .case
        .files
        .iter()
        .filter(|attached| attached.reply == Some(given.seq) && model.case.is_released(attached.file.file))
        .map(|attached| t!("file-fingerprint", name = attached.file.name.clone()) + " " + &attached.file.sha256);
    let lines = [Some(told), Some(reply.text.clone()), reply.reasons.clone(), reply.ground.map(ground_told)];
    let further = reply.further_on.map(|day| t!("reply-further", day = dates::long(day)));
    let lines = lines.into_iter().chain(withheld).chain([further]).flatten().chain(files);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn message(row: &MessageRow) -> String {
    let from = row.from.clone().unwrap_or_else(|| match row.side {
        Side::Family => t!("message-you"),
        Side::Office => t!("message-team"),
    });
    let head = format!("{from}, {}:", dates::when(row.at).text);
    [head, row.text.clone()].into_iter().chain(row.files.iter().map(|file| file.name.clone())).collect::<Vec<_>>().join("\n")
}

fn event(row: &StoryRow) -> String {
    let text = row.text.as_ref().map(|text| format!("\n{text}")).unwrap_or_default();
    format!("{}: {}{text}", dates::when(row.at).text, row.title)
}
