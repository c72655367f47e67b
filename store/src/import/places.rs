//! Protected places in what was staged: found before the last unit, moved by it.

use std::collections::{BTreeMap, BTreeSet};

use domain::case_export::Table;
use domain::family::{Finder, Place};
use uuid::Uuid;

use super::run::Import;
use super::sql::{GIVEN_BY_NOBODY, TURNED_ROUND};
use super::stage::line;
use crate::place::{self, PlaceFinder, Texts, sql};
use crate::{Result, UnitOfWork};

/// A row that is not as it should be: an address that is taken in all the same, or a person who is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceWarning {
    /// It is protected, and does not say so: another row does.
    Unsaid,
    /// It is protected, and other texts cannot be searched for it.
    Unsearchable,
    /// A home is protected, and a child of who lives there has no row of it: the child's record waits for review.
    Apart,
    /// It does not say that its home is protected, and lets somebody in who was there before.
    LetsIn,
    /// It says so, and the record of a child who has a row of it waits for its person.
    Waits,
    /// The name of a person tells it: of all that is written, names cannot wait for review.
    Named,
}

type Address = (String, Option<String>);

impl Import {
    /// Addresses that say they are not protected, while the same person's same place at the same time says it is: the lines of both.
    pub async fn clashes(&self) -> Result<Vec<(u64, u64)>> {
        type Pair = (i64, String, Option<String>, i64, String, Option<String>);
        let pairs: Vec<Pair> = self.store.q(sql::CLASHES).all().await?;
        let same = |(_, l1, p1, _, l2, p2): &Pair| Place::new(l1, p1.as_deref()).is_alike(&Place::new(l2, p2.as_deref()));
        pairs.into_iter().filter(same).map(|(says_no, .., says_yes, _, _)| Ok((line(says_no)?, line(says_yes)?))).collect()
    }

    /// Lines of consents whose giver is nobody in the export, in order, the next page after the line `after`.
    pub async fn given_by_nobody(&self, after: u64) -> Result<Vec<u64>> {
        self.lines(GIVEN_BY_NOBODY, after).await
    }

    /// Lines of relationships that forbid somebody to see the record of somebody older, in the same way.
    pub async fn turned_round(&self, after: u64) -> Result<Vec<u64>> {
        self.lines(TURNED_ROUND, after).await
    }

    async fn lines(&self, sql: &'static str, after: u64) -> Result<Vec<u64>> {
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let rows: Vec<(i64,)> = self.store.q(sql).bind(after).all().await?;
        rows.into_iter().map(|(row,)| line(row)).collect()
    }

    /// Finds the protected places in what was staged: in rows that are new or another; where a place is protected newly, in all of
    /// them and in those that the export no longer has. Returns the lines of rows that are not as they should be.
    pub async fn find_places(&mut self) -> Result<Vec<(u64, PlaceWarning)>> {
        let fresh = self.newly_protected().await?;
        let standing: Vec<(Uuid, String, Option<String>)> = self.store.q(sql::STANDING).all().await?;
        let mut all: BTreeMap<Uuid, Address> = standing.into_iter().map(|(id, lines, code)| (id, (lines, code))).collect();
        let is_new = !fresh.is_empty();
        all.extend(fresh);
        self.searched = Some(all.keys().copied().collect());
        let finder = Finder::new(all.into_iter().map(|(id, (lines, code))| (id, Place::new(&lines, code.as_deref()))));
        let mut warnings = Vec::new();
        if finder.is_empty() {
            return Ok(warnings);
        }
        for (table, sql) in Table::ALL.iter().filter_map(|table| Some((*table, place::of(*table)?))) {
            let whole = is_new || table == Table::Addresses;
            self.find_in(table, (sql.staged, whole), &finder, &mut warnings).await?;
            if is_new {
                self.find_in(table, (sql.held, false), &finder, &mut Vec::new()).await?;
            }
        }
        warnings.extend(self.apart().await?);
        let (let_in, wait) = self.store.staged_homes().await?.lines();
        for (lines, warning) in [(let_in, PlaceWarning::LetsIn), (wait, PlaceWarning::Waits)] {
            warnings.extend(lines.into_iter().map(|row| Ok((line(row)?, warning))).collect::<Result<BTreeSet<_>>>()?);
        }
        self.named(&finder, &mut warnings).await?;
        warnings.sort_unstable();
        Ok(warnings)
    }

    /// Protected homes from which a child of who lives there has not surely moved.
    async fn apart(&self) -> Result<BTreeSet<(u64, PlaceWarning)>> {
        type Row = (i64, String, String, Option<String>, Option<String>, Option<String>);
        let rows: Vec<Row> = self.store.q(sql::STAGED_APART).all().await?;
        let same = |one: &Row, next: &Row| (one.0, &one.1) == (next.0, &next.1);
        let moved = |(_, _, lines, code, later, later_code): &Row| {
            let place = Place::new(lines, code.as_deref());
            later.as_ref().is_some_and(|later| Place::new(later, later_code.as_deref()).is_elsewhere(&place))
        };
        let waits = rows.chunk_by(same).filter(|rows| !rows.iter().any(moved));
        waits.map(|rows| Ok((line(rows[0].0)?, PlaceWarning::Apart))).collect()
    }

    /// People whose names tell a place: with digits, so that no Rose Lane is one.
    async fn named(&self, finder: &PlaceFinder, warnings: &mut Vec<(u64, PlaceWarning)>) -> Result<()> {
        let mut after = String::new();
        loop {
            let rows: Vec<(i64, String, String)> = self.store.q(sql::STAGED_NAMES).bind(after.clone()).all().await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after.clone_from(&last.1);
            for (row, _, name) in &rows {
                if name.contains(char::is_numeric) && finder.find(name).next().is_some() {
                    warnings.push((line(*row)?, PlaceWarning::Named));
                }
            }
        }
    }

    /// Places that staged rows protect and that do not stand yet. One that was lifted waits for a row that is new or another.
    async fn newly_protected(&mut self) -> Result<BTreeMap<Uuid, Address>> {
        let known: Vec<(Uuid, bool)> = self.store.q(sql::KNOWN).all().await?;
        let known: BTreeMap<Uuid, bool> = known.into_iter().collect();
        let mut fresh = BTreeMap::new();
        for flagged in sql::STAGED_BY {
            let mut after = String::new();
            loop {
                let rows: Vec<(String, String, Option<String>, bool)> = self.store.q(flagged).bind(after.clone()).all().await?;
                let Some(last) = rows.last() else { break };
                after.clone_from(&last.0);
                for (_, lines, postcode, changed) in rows {
                    let id = Place::new(&lines, postcode.as_deref()).id();
                    if known.get(&id).is_none_or(|lifted| *lifted && changed) {
                        fresh.insert(id, (lines, postcode));
                    }
                }
            }
        }
        if !fresh.is_empty() {
            let mut unit = self.unit().await?;
            for (id, (lines, postcode)) in &fresh {
                unit.q(sql::STAGE_PLACE).bind(*id).bind(lines.clone()).bind(postcode.clone()).exec().await?;
            }
            self.save(unit).await?;
        }
        Ok(fresh)
    }

    async fn find_in(
        &mut self,
        table: Table,
        (sql, whole): (&'static str, bool),
        finder: &PlaceFinder,
        warnings: &mut Vec<(u64, PlaceWarning)>,
    ) -> Result<()> {
        let mut after = String::new();
        loop {
            let rows: Vec<Texts> = self.store.q(sql).bind(after.clone()).bind(whole).all().await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after.clone_from(&last.row_key);
            let found: Vec<_> =
                rows.iter().map(|row| (row, row.search(table, finder))).filter(|(_, found)| !found.is_empty()).collect();
            if found.is_empty() {
                continue;
            }
            let mut unit = self.unit().await?;
            for (row, found) in found {
                if table == Table::Addresses && found.iter().any(|found| found.is_lived_at()) {
                    let wrong = if row.says {
                        row.is_unsearchable().then_some(PlaceWarning::Unsearchable)
                    } else {
                        Some(PlaceWarning::Unsaid)
                    };
                    if let Some(wrong) = wrong {
                        warnings.push((line(row.row_no)?, wrong));
                    }
                }
                for found in found {
                    let q = unit.q(sql::STAGE_MENTION).bind(table as i64).bind(row.row_key.clone()).bind(found.place);
                    q.bind(row.person_key.clone()).bind(found.near().to_owned()).exec().await?;
                }
            }
            self.save(unit).await?;
        }
    }
}

impl UnitOfWork {
    /// Moves what was found of the places that were looked for. `patched`: rows that are not as they were staged.
    pub(super) async fn move_places(
        &mut self,
        import_no: i64,
        searched: Option<&BTreeSet<Uuid>>,
        patched: &[(Table, String)],
    ) -> Result<()> {
        for sql in Table::ALL.iter().filter_map(|table| place::of(*table)) {
            self.q(sql.forget_changed).bind(import_no).exec().await?;
        }
        self.searched_today().await?;
        self.q(sql::MOVE_PLACES).exec().await?;
        self.q(sql::MOVE_MENTIONS).exec().await?;
        self.find_inside().await?;
        for (table, row_key) in patched {
            self.find_places_in(*table, row_key).await?;
        }
        // A place that somebody protected in the portal while the import ran was not looked for.
        let standing: Vec<(Uuid, String, Option<String>)> = self.q(sql::STANDING).all().await?;
        let searched = |id: &Uuid| searched.is_some_and(|all| all.contains(id));
        if standing.iter().all(|(id, ..)| searched(id)) { Ok(()) } else { self.find_all_places().await }
    }
}
