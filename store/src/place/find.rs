//! Looking for protected places.

use std::collections::BTreeSet;

use domain::case_export::Table;
use domain::clock::london_day;
use domain::family::{Circle, Finder, Near, PLACE_RULES, Place};
use jiff::civil::Date;
use uuid::Uuid;

use super::sql;
use crate::audit::Inside;
use crate::{Edge, Result, SqlDate, Store, UnitOfWork};

pub(crate) type PlaceFinder = Finder<Uuid>;

/// The texts of a row.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Texts {
    pub row_key: String,
    pub person_key: String,
    a: Option<String>,
    b: Option<String>,
    c: Option<String>,
    /// Whether an address, or a way to reach somebody, says that it is protected.
    pub says: bool,
    /// The line of a staged row.
    pub row_no: i64,
}

/// A protected place that stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub place: Uuid,
    /// Of an address or a way to reach somebody: how it stands to the place.
    near: Option<Near>,
}

impl Found {
    /// As the column has it.
    pub fn near(self) -> &'static str {
        match self.near {
            Some(Near::Home) => "home",
            Some(Near::Door) => "door",
            Some(Near::Own) => "own",
            Some(Near::Apart) | None => "words",
        }
    }

    /// Whether somebody lives at the place, or may.
    pub fn is_lived_at(self) -> bool {
        matches!(self.near, Some(Near::Home | Near::Door | Near::Own))
    }
}

impl Texts {
    /// Whether, as an address, it has neither a postcode nor a street with a house.
    pub fn is_unsearchable(&self) -> bool {
        !Place::new(self.a.as_deref().unwrap_or_default(), self.b.as_deref()).can_be_found()
    }

    /// The place of an address, or of a way to reach somebody.
    fn place(&self, table: Table) -> Option<Place> {
        let lines = self.a.as_deref().unwrap_or_default();
        match table {
            Table::Addresses => Some(Place::new(lines, self.b.as_deref())),
            Table::Contacts => Some(Place::new(lines, None)),
            _ => None,
        }
    }

    /// The place that it protects, where it says so.
    pub fn protects(&self, table: Table) -> Option<Place> {
        self.place(table).filter(|_| self.says)
    }

    /// The places that stand in it.
    pub fn search(&self, table: Table, finder: &PlaceFinder) -> Vec<Found> {
        let texts: Vec<&str> = [&self.a, &self.b, &self.c].into_iter().flatten().map(String::as_str).collect();
        let text = texts.join(" \n");
        let address = self.place(table);
        let mut found: Vec<Found> = finder
            .find(&text)
            .map(|(place, of)| Found { place: *place, near: address.as_ref().map(|address| of.near(address)) })
            .collect();
        for (place, of) in address.iter().filter(|_| table == Table::Addresses).flat_map(|address| finder.alike(address)) {
            if found.iter().all(|known| known.place != *place) {
                found.push(Found { place: *place, near: address.as_ref().map(|address| of.near(address)) });
            }
        }
        // A place of which other texts tell nothing is still the same place for who says that it is protected, where one can live there.
        if let Some(own) = address.filter(|own| self.says && finder.has(&own.id())) {
            let near = Some(if own.is_dwelling() { Near::Home } else { Near::Own });
            match found.iter_mut().find(|known| known.place == own.id()) {
                Some(known) if known.near == Some(Near::Door) => known.near = near,
                Some(_) => {}
                None => found.push(Found { place: own.id(), near }),
            }
        }
        found
    }
}

impl Store {
    /// Searches every row for every protected place again.
    pub async fn find_places(&self) -> Result<()> {
        let mut unit = self.begin().await?;
        unit.hold_import().await?;
        unit.find_all_places().await?;
        unit.save().await
    }

    /// Rows that were searched by older rules are searched again: by who has the keys, for whom a place lets in is a fact.
    pub(crate) async fn begin_places(&self) -> Result<()> {
        let (rules,): (i64,) = self.q(sql::RULES).one().await?;
        if rules == PLACE_RULES { Ok(()) } else { self.find_places().await }
    }
}

impl UnitOfWork {
    pub(crate) async fn place_finder(&mut self) -> Result<PlaceFinder> {
        let places: Vec<(Uuid, String, Option<String>)> = self.q(sql::STANDING).all().await?;
        Ok(Finder::new(places.into_iter().map(|(id, lines, postcode)| (id, Place::new(&lines, postcode.as_deref())))))
    }

    /// Searches all rows, as they are stored, for all places.
    pub(crate) async fn find_all_places(&mut self) -> Result<()> {
        self.follow_ids().await?;
        self.find_flagged().await?;
        let finder = self.place_finder().await?;
        self.q(sql::FORGET_ALL).bind(0_i64).exec().await?;
        for (table, sql) in Table::ALL.iter().filter_map(|table| Some((*table, sql::of(*table)?))) {
            let mut after = String::new();
            while !finder.is_empty() {
                let rows: Vec<Texts> = self.q(sql.held).bind(after.clone()).bind(true).all().await?;
                for row in &rows {
                    self.mention(table, row, &finder).await?;
                }
                let Some(last) = rows.into_iter().next_back() else { break };
                after = last.row_key;
            }
        }
        self.find_inside().await?;
        self.q(sql::SEARCHED).bind(PLACE_RULES).exec_one().await?;
        self.searched_today().await
    }

    /// From now on homes that have begun by today are homes. Without a clock those that begin on some day wait for the next import.
    pub(crate) async fn searched_today(&mut self) -> Result<()> {
        let Ok(now) = self.store.edge().map(Edge::now) else { return Ok(()) };
        self.q(sql::SEARCHED_ON).bind(SqlDate(london_day(now))).exec_one().await
    }

    /// Places that rows of the table protect, and that are not known yet.
    async fn find_flagged(&mut self) -> Result<()> {
        let known: Vec<(Uuid, bool)> = self.q(sql::KNOWN).all().await?;
        let known: BTreeSet<Uuid> = known.into_iter().map(|(id, _)| id).collect();
        for flagged in sql::FLAGGED_BY {
            let mut after = String::new();
            loop {
                let rows: Vec<(String, String, Option<String>)> = self.q(flagged).bind(after.clone()).all().await?;
                let Some(last) = rows.last() else { break };
                after.clone_from(&last.0);
                for (_, lines, postcode) in rows {
                    if !known.contains(&Place::new(&lines, postcode.as_deref()).id()) {
                        self.add_place(lines, postcode).await?;
                    }
                }
            }
        }
        Ok(())
    }

    async fn add_place(&mut self, lines: String, postcode: Option<String>) -> Result<()> {
        let id = Place::new(&lines, postcode.as_deref()).id();
        self.q(sql::ADD).bind(id).bind(lines).bind(postcode).exec_one().await
    }

    async fn mention(&mut self, table: Table, row: &Texts, finder: &PlaceFinder) -> Result<()> {
        for found in row.search(table, finder) {
            let q = self.q(sql::MENTION).bind(table as i64).bind(row.row_key.clone()).bind(found.place);
            q.bind(row.person_key.clone()).bind(found.near().to_owned()).exec().await?;
        }
        Ok(())
    }

    /// Searches one row again that has changed. An address that says so protects its place from now on.
    pub(crate) async fn find_places_in(&mut self, table: Table, row_key: &str) -> Result<()> {
        let Some(sql) = sql::of(table) else { return self.find_together().await };
        if let Some(flagged) = sql::flagged_row(table) {
            let flagged: Option<(String, Option<String>)> = self.q(flagged).bind(row_key.to_owned()).opt().await?;
            let known: Vec<(Uuid, bool)> = self.q(sql::KNOWN).all().await?;
            let stands = |id: Uuid| known.contains(&(id, false));
            if let Some((lines, postcode)) = flagged.filter(|(l, p)| !stands(Place::new(l, p.as_deref()).id())) {
                self.add_place(lines, postcode).await?;
                return self.find_all_places().await;
            }
        }
        let finder = self.place_finder().await?;
        self.q(sql::FORGET_ROW).bind(table as i64).bind(row_key.to_owned()).exec().await?;
        let row: Option<Texts> = self.q(sql.row).bind(row_key.to_owned()).opt().await?;
        if let Some(row) = row {
            self.mention(table, &row, &finder).await?;
        }
        self.find_inside().await
    }

    /// Whom each place lets in, beside those whose own row says that it is protected; and who lives there together.
    pub(crate) async fn find_inside(&mut self) -> Result<()> {
        let left: Vec<Inside> = self.q(sql::LEFT).all().await?;
        // Without a clock nobody is known to be a child.
        let born = self.store.edge().map_or(Date::MAX, |edge| Circle::adults_born_by(london_day(edge.now())));
        let inside: Vec<Inside> = self.q(sql::INSIDE).bind(SqlDate(born)).all().await?;
        self.note_inside(&left, &inside)?;
        self.find_together().await
    }

    /// Forgets what was found in the rows of somebody who is destroyed, and of these places those that no other row names.
    pub(crate) async fn forget_mentions_of(&mut self, person: &str) -> Result<()> {
        let places: Vec<(Uuid,)> = self.q(sql::THEIR_PLACES).bind(person.to_owned()).all().await?;
        self.q(sql::FORGET_PERSON).bind(person.to_owned()).exec().await?;
        let mut out: Vec<Inside> = self.q(sql::OUT_PERSON).bind(person.to_owned()).all().await?;
        for (place,) in places {
            if self.q(sql::IS_UNNAMED).bind(place).opt::<(Uuid,)>().await?.is_some() {
                out.extend(self.q(sql::OUT_PLACE).bind(place).all::<Inside>().await?);
                self.q(sql::FORGET_ID).bind(place).exec_one().await?;
            }
        }
        self.note_inside(&out, &[])?;
        self.find_together().await
    }
}
