//! Words and files are never lost, and nothing is said twice.

mod begun;
mod closed;
mod contact;
mod form;
mod late;
mod sent;
mod twice;

use axum::http::{Method, StatusCode};

use crate::support::entries::on_both;
use crate::support::{Answer, Browser, TestApp, reply};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CHILD: &str = "P-1003";

/// The value of a field of a page.
fn value(page: &Answer, name: &str) -> String {
    let page = scraper::Html::parse_document(&page.text());
    let field = scraper::Selector::parse(&format!("input[name='{name}']")).unwrap();
    page.select(&field).next().unwrap_or_else(|| panic!("{name}")).value().attr("value").unwrap().to_owned()
}
