//! The words of the notice. Each node of them has `data-notice`: joined in their order they are the text, and nothing else is.

use domain::notice::{Block, TextRun};
use leptos::prelude::*;

use super::parts::english;

/// A paragraph; an entry in it has its own address.
pub(super) fn paragraph(runs: &[TextRun]) -> AnyView {
    let run = |run: &TextRun| match run.entry() {
        Some(id) => view! { <span id=id.anchor()>{run.text().to_owned()}</span> }.into_any(),
        None => run.text().to_owned().into_any(),
    };
    let (lang, dir) = english();
    view! { <p data-notice="" lang=lang dir=dir>{runs.iter().map(run).collect_view()}</p> }.into_any()
}

/// A line of a list with nothing of ours beside it.
pub(super) fn line(item: &TextRun) -> AnyView {
    let id = item.entry().map(domain::notice::EntryId::anchor);
    view! { <li data-notice="" id=id>{item.text().to_owned()}</li> }.into_any()
}

/// Blocks without anything of ours.
pub(super) fn blocks(blocks: &[Block]) -> AnyView {
    let block = |block: &Block| match block {
        Block::Paragraph(runs) => paragraph(runs),
        Block::List(items) => {
            view! { <ul class="govuk-list govuk-list--bullet">{items.iter().map(line).collect_view()}</ul> }.into_any()
        }
    };
    blocks.iter().map(block).collect_view().into_any()
}
