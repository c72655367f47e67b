//! Which forms wait for who comes back to this browser, and which were shown there. It opens nothing.

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use uuid::Uuid;

use crate::http::session::{add_cookie, clear_kept};

pub(super) const COOKIE: &str = "__Host-kept";
/// Before the identity of a form that was shown: it waits no more, and goes when it is sent.
const SHOWN: &str = "shown.";
/// So many are remembered, the newest.
const MOST: usize = 8;

/// The newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LateForms {
    pub waiting: Vec<Uuid>,
    pub shown: Vec<Uuid>,
}

impl LateForms {
    pub(super) fn of(jar: &CookieJar) -> Self {
        jar.get(COOKIE).map(|cookie| Self::read(cookie.value())).unwrap_or_default()
    }

    fn read(text: &str) -> Self {
        let mut left = Self::default();
        for part in text.split('!').take(MOST) {
            match part.strip_prefix(SHOWN) {
                Some(id) => left.shown.extend(id.parse::<Uuid>().ok()),
                None => left.waiting.extend(part.parse::<Uuid>().ok()),
            }
        }
        left
    }

    pub(super) fn to_text(&self) -> String {
        let shown = self.shown.iter().map(|id| format!("{SHOWN}{id}"));
        let all: Vec<String> = self.waiting.iter().map(Uuid::to_string).chain(shown).take(MOST).collect();
        all.join("!")
    }

    /// Another one waits.
    pub(super) fn and(mut self, id: Uuid) -> Self {
        self.waiting.insert(0, id);
        self
    }

    /// One of them is shown.
    pub(super) fn shows(mut self, id: Uuid) -> Self {
        self.waiting.retain(|waits| *waits != id);
        self.shown.retain(|shown| *shown != id);
        self.shown.insert(0, id);
        self
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Uuid> {
        self.waiting.iter().chain(&self.shown).copied()
    }

    pub(super) fn write(&self, headers: &mut HeaderMap) {
        if *self == Self::default() {
            clear_kept(headers);
        } else {
            add_cookie(headers, COOKIE, &self.to_text());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_and_what_was_shown_are_remembered_and_the_oldest_goes() {
        let id = |n: u128| Uuid::from_u128(n);
        let left = LateForms::default().and(id(1)).and(id(2)).shows(id(1));
        assert_eq!(left, LateForms { waiting: vec![id(2)], shown: vec![id(1)] });
        assert_eq!(LateForms::read(&left.to_text()), left);
        let many = (3..20).fold(left, |left, n| left.and(id(n)));
        assert_eq!(LateForms::read(&many.to_text()).waiting.first(), Some(&id(19)));
        assert_eq!(LateForms::read(&many.to_text()).all().count(), MOST);
        assert_eq!(LateForms::read("nonsense!shown.!"), LateForms::default());
    }
}
