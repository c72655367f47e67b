//! Rows of a record as they are stored. A word that is not known is said to be, and guessed by nobody.

use std::str::FromStr;

use domain::family::{Audience, Disclosure, Item, Place, RetentionRule, RowDays, covers};
use domain::kind::Effect;
use domain::notice::{CategoryId, Notice};
use domain::policy::visibility::{SeenPart, View};
use uuid::Uuid;

use super::model::{Attended, Disclosed, LineKey};
use crate::consent::Unheard;
use crate::page::unknown;
use crate::{Error, Result, SqlDate};

#[derive(sqlx::FromRow)]
pub(super) struct PersonRow {
    pub name: String,
    pub given_names: String,
    pub date_of_birth: Option<SqlDate>,
    pub sex: Option<String>,
    pub retention: String,
    /// What an officer recorded last.
    pub understands: Option<bool>,
    /// When it was first recorded that they do.
    pub understood_on: Option<SqlDate>,
}

#[derive(sqlx::FromRow)]
pub(super) struct AddressRow {
    pub address_key: String,
    pub lines: String,
    pub postcode: Option<String>,
    pub started_on: Option<SqlDate>,
    pub ended_on: Option<SqlDate>,
    pub source: String,
    pub recorded_on: SqlDate,
    pub protected: bool,
}

#[derive(sqlx::FromRow)]
pub(super) struct ItemRow {
    pub item_key: String,
    pub category: String,
    pub label: String,
    pub value: String,
    pub source: String,
    pub recorded_on: SqlDate,
    pub visibility: String,
}

#[derive(sqlx::FromRow)]
pub(super) struct DisclosedRow {
    recipient: String,
    disclosed_on: SqlDate,
    categories: String,
    basis: String,
    summary: String,
    visibility: Option<String>,
}

impl DisclosedRow {
    /// `may_decide`: it is about a child who may.
    pub(super) fn read(self, may_decide: bool) -> Result<Disclosed> {
        let audience = |word: String| Audience::find_by_name(&word).ok_or_else(|| unknown("disclosure.visibility"));
        let categories = self.categories.split(';').map(|id| id.parse().map_err(|_| unknown("disclosure.categories")));
        let told = Disclosure {
            recipient: self.recipient.parse().map_err(|_| unknown("disclosure.recipient"))?,
            categories: categories.collect::<Result<_>>()?,
            basis: self.basis.parse().map_err(|_| unknown("disclosure.basis"))?,
            said: self.visibility.map(audience).transpose()?,
        };
        Ok(Disclosed { audience: told.for_whom(may_decide), told, on: self.disclosed_on.0, summary: self.summary })
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct CountedItem {
    #[sqlx(flatten)]
    pub row: ItemRow,
    pub total: i64,
}

#[derive(sqlx::FromRow)]
pub(super) struct AttendedRow {
    pub attendance_key: String,
    pub service: String,
    pub venue: String,
    pub attended_on: SqlDate,
    pub visibility: Option<String>,
}

#[derive(sqlx::FromRow)]
pub(super) struct CountedAttended {
    #[sqlx(flatten)]
    pub row: AttendedRow,
    pub total: i64,
}

impl ItemRow {
    pub(super) fn key(&self) -> LineKey {
        LineKey { day: self.recorded_on.0, key: self.item_key.clone() }
    }

    /// An item that the view shows. Anything else is a fault of ours, and is not shown.
    pub(super) fn read(self, view: View, part: SeenPart) -> Result<Item> {
        let known = CategoryId::from_str(&self.category).ok().is_some_and(|id| Notice::current().category(&id).is_some());
        if !known {
            return Err(unknown("category"));
        }
        let audience = Audience::find_by_name(&self.visibility).ok_or_else(|| unknown("visibility"))?;
        if !view.shows(part, audience) {
            return Err(Error::Corrupt("visibility: a line came into the wrong view".into()));
        }
        Ok(Item {
            key: self.item_key,
            category: self.category,
            label: self.label,
            value: self.value,
            source: self.source,
            recorded_on: self.recorded_on.0,
            audience,
        })
    }
}

impl AttendedRow {
    pub(super) fn key(&self) -> LineKey {
        LineKey { day: self.attended_on.0, key: self.attendance_key.clone() }
    }

    /// `confidential`: the services that are the person's own unless the record says otherwise, each between line breaks.
    pub(super) fn read(self, confidential: &str) -> Attended {
        let private = match &self.visibility {
            Some(said) => said == Audience::Person.as_str(),
            None => confidential.contains(&format!("\n{}\n", self.service)),
        };
        Attended { service: self.service, venue: self.venue, on: self.attended_on.0, private }
    }
}

/// A person's stored retention rule.
pub(super) fn retention(word: &str) -> Result<RetentionRule> {
    RetentionRule::find_by_name(word).ok_or_else(|| unknown("person.retention"))
}

/// An effect of a stored mark.
pub(crate) fn effect(word: &str) -> Result<Effect> {
    Effect::find_by_name(word).ok_or_else(|| unknown("person_mark.effect"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(category: &str, visibility: &str) -> ItemRow {
        ItemRow {
            item_key: "R-1".into(),
            category: category.into(),
            label: "School".into(),
            value: "Heronsgate".into(),
            source: "You told us".into(),
            recorded_on: SqlDate(jiff::civil::date(2026, 3, 2)),
            visibility: visibility.into(),
        }
    }

    #[test]
    fn a_line_for_an_unknown_audience_is_shown_to_nobody() {
        for view in [View::Own, View::Acting] {
            let refused = row("category.schools", "everyone").read(view, SeenPart::Line).unwrap_err();
            assert!(matches!(&refused, Error::Corrupt(why) if why.starts_with("visibility")), "{refused}");
        }
    }

    #[test]
    fn a_line_that_came_into_the_wrong_view_is_not_shown() {
        assert!(row("category.schools", "family").read(View::Acting, SeenPart::Line).is_ok());
        assert!(row("category.schools", "self").read(View::Acting, SeenPart::Line).is_err());
        assert!(row("category.schools", "staff").read(View::Own, SeenPart::Line).is_err());
    }

    #[test]
    fn a_category_that_the_notice_does_not_have_is_no_category() {
        assert!(row("category.shoe-size", "family").read(View::Own, SeenPart::Line).is_err());
    }

    #[test]
    fn an_unknown_mark_or_rule_is_said_to_be_and_not_left_out() {
        assert!(matches!(effect("cancelled"), Err(Error::Corrupt(why)) if why.starts_with("person_mark.effect")));
        assert!(matches!(retention("for_ever"), Err(Error::Corrupt(why)) if why.starts_with("person.retention")));
    }
}

/// A place at which the reader does not live and the person may, and one of the rows that may tell that the person moved since.
#[derive(sqlx::FromRow)]
pub(super) struct OutsideRow {
    own: bool,
    row_key: String,
    place_id: Uuid,
    lines: String,
    postcode: Option<String>,
    later: Option<String>,
    later_code: Option<String>,
}

/// A row of somebody whose place it is, which may tell that they never lived at the home of viewer and child.
#[derive(sqlx::FromRow)]
pub(super) struct NeverThereRow {
    row_key: String,
    place_id: Uuid,
    lines: String,
    postcode: Option<String>,
    other: String,
    other_code: Option<String>,
    /// When the child came to that home.
    since: SqlDate,
    started_on: Option<SqlDate>,
    ended_on: Option<SqlDate>,
    recorded_on: SqlDate,
}

impl NeverThereRow {
    /// Whether it covers the day on which the child came, and is surely elsewhere.
    fn tells(&self) -> bool {
        let day = |day: Option<SqlDate>| day.map(|day| day.0);
        let days = RowDays { started: day(self.started_on), ended: day(self.ended_on), recorded: self.recorded_on.0 };
        let home = Place::new(&self.lines, self.postcode.as_deref());
        covers(days, self.since.0) && Place::new(&self.other, self.other_code.as_deref()).is_elsewhere(&home)
    }
}

/// Whether the record waits for review: of one of the places no row tells that the person is surely elsewhere, away from all of them, or
/// that who lives there has never lived with viewer and child.
pub(super) fn waits(rows: &[OutsideRow], never_there: &[NeverThereRow]) -> bool {
    let places: Vec<Place> = rows.iter().map(|row| Place::new(&row.lines, row.postcode.as_deref())).collect();
    let moved = |row: &OutsideRow| {
        let later = row.later.as_ref().map(|lines| Place::new(lines, row.later_code.as_deref()));
        !row.own && later.is_some_and(|later| places.iter().all(|place| later.is_elsewhere(place)))
    };
    let lived_elsewhere = |row: &OutsideRow| {
        let said = |said: &NeverThereRow| (&said.row_key, said.place_id) == (&row.row_key, row.place_id) && said.tells();
        !row.own && never_there.iter().any(said)
    };
    let same = |one: &OutsideRow, next: &OutsideRow| (&one.row_key, one.place_id) == (&next.row_key, next.place_id);
    rows.chunk_by(same).any(|rows| !rows.iter().any(moved) && !lived_elsewhere(&rows[0]))
}

/// A consent, and what an export says of its end.
#[derive(sqlx::FromRow)]
pub(super) struct AgreementRow {
    pub given_on: SqlDate,
    pub given_by: String,
    pub given_by_person: Option<String>,
    pub kind: Option<String>,
    pub visibility: Option<String>,
    pub told: bool,
    pub over: bool,
    pub withdrawn_on: Option<SqlDate>,
    #[sqlx(flatten)]
    pub unheard: Unheard,
}
