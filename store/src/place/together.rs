//! Who lives together at each place: worked out by the rule of the domain, and kept for the statements that read.

use std::collections::{BTreeMap, BTreeSet};

use domain::clock::london_day;
use domain::family::{BondKind, HomeRow, Kin, KinTie, Member, OtherRow, PlaceStay, RowDays, together, waiting};
use jiff::civil::Date;
use uuid::Uuid;

use super::sql;
use crate::{Result, SqlDate, Store, UnitOfWork};

/// A row of an address that is the place, or may be.
#[derive(sqlx::FromRow)]
struct HomeAt {
    place_id: Uuid,
    person_key: String,
    near: String,
    protected: bool,
    started_on: Option<SqlDate>,
    ended_on: Option<SqlDate>,
    recorded_on: SqlDate,
    born: Option<SqlDate>,
    was_first: bool,
    /// Of a staged row its line.
    #[sqlx(default)]
    row_no: i64,
}

/// A row of an address of somebody who has one at the place: another.
#[derive(sqlx::FromRow)]
struct OtherAt {
    place_id: Uuid,
    person_key: String,
    started_on: Option<SqlDate>,
    ended_on: Option<SqlDate>,
    recorded_on: SqlDate,
    is_apart: bool,
}

/// Place, viewer, person, and whether the viewer lives there now.
pub(crate) type Opens = (Uuid, String, String, bool);

fn days(started: Option<SqlDate>, ended: Option<SqlDate>, recorded: SqlDate) -> RowDays {
    RowDays { started: started.map(|day| day.0), ended: ended.map(|day| day.0), recorded: recorded.0 }
}

impl HomeAt {
    fn row(&self) -> HomeRow {
        let days = days(self.started_on, self.ended_on, self.recorded_on);
        HomeRow { days, flagged: self.protected, is_home: self.near == "home" }
    }
}

impl OtherAt {
    fn row(&self) -> OtherRow {
        OtherRow { days: days(self.started_on, self.ended_on, self.recorded_on), is_apart: self.is_apart }
    }
}

/// What rows say of everybody at the places: of what is stored, or staged.
pub(crate) struct Homes {
    here: Vec<HomeAt>,
    others: Vec<OtherAt>,
    kin: Kin,
    today: Date,
}

impl Homes {
    fn of(here: Vec<HomeAt>, others: Vec<OtherAt>, ties: Vec<KinRow>, today: Date) -> Self {
        let ties: Vec<KinTie> = ties.into_iter().map(tie).collect();
        Self { here, others, kin: Kin::new(&ties), today }
    }

    /// Everybody at each place, with their rows.
    fn places(&self) -> impl Iterator<Item = (&[HomeAt], Vec<Member>)> {
        let mut elsewhere = BTreeMap::<(Uuid, &str), Vec<OtherRow>>::new();
        for other in &self.others {
            elsewhere.entry((other.place_id, other.person_key.as_str())).or_default().push(other.row());
        }
        self.here.chunk_by(|one, next| one.place_id == next.place_id).map(move |at| {
            let members = at.chunk_by(|one, next| one.person_key == next.person_key).filter_map(|rows| {
                let others = elsewhere.get(&(rows[0].place_id, rows[0].person_key.as_str())).map_or(&[][..], Vec::as_slice);
                member(rows, others, self.today)
            });
            (at, members.collect())
        })
    }

    fn opens(&self) -> BTreeSet<Opens> {
        let found = self.places().flat_map(|(at, members)| {
            let place = at[0].place_id;
            together(&members, &self.kin).into_iter().map(move |open| (place, open.viewer, open.person, open.lives))
        });
        found.collect()
    }

    /// Lines of staged rows: of those that do not say that their place is protected and let somebody in to another's record; and of those
    /// that do, whose person waits for the record of a child who has a row of it.
    pub(crate) fn lines(&self) -> (Vec<i64>, Vec<i64>) {
        let (mut let_in, mut wait) = (Vec::new(), Vec::new());
        for (at, members) in self.places() {
            let opens = together(&members, &self.kin);
            let waits = waiting(&members, &self.kin);
            let unflagged = |person: &str| members.iter().any(|member| member.key == person && !member.stay.flagged);
            for row in at.iter().filter(|row| row.near == "home" && row.ended_on.is_none()) {
                let opens = opens.iter().any(|open| open.viewer == row.person_key && open.person != row.person_key);
                if opens && unflagged(&row.person_key) {
                    let_in.push(row.row_no);
                } else if row.protected && waits.contains(row.person_key.as_str()) {
                    wait.push(row.row_no);
                }
            }
        }
        (let_in, wait)
    }
}

fn member(rows: &[HomeAt], others: &[OtherRow], today: Date) -> Option<Member> {
    let first = &rows[0];
    let homes: Vec<HomeRow> = rows.iter().map(HomeAt::row).collect();
    let was_first = rows.iter().any(|row| row.was_first);
    let stay = PlaceStay::of(&homes, others, was_first, today)?;
    let has_own_words = rows.iter().any(|row| row.near == "own");
    Some(Member { key: first.person_key.clone(), stay, born: first.born.map(|day| day.0), has_own_words })
}

/// Child, other, kind, and whether it forbids to see.
type KinRow = (String, String, String, bool);

fn tie((child, other, kind, is_forbidden): KinRow) -> KinTie {
    use BondKind::{Carer, Guardian, Parent, StepParent};
    let may_have = matches!(BondKind::find_by_name(&kind), Some(Parent | StepParent | Guardian | Carer));
    KinTie { child, other, may_have, is_forbidden }
}

impl UnitOfWork {
    /// Works it out anew, and writes what is another.
    pub(crate) async fn find_together(&mut self) -> Result<()> {
        let known: Vec<Opens> = self.q(sql::TOGETHER).all().await?;
        let (known, opens): (BTreeSet<Opens>, BTreeSet<Opens>) = (known.into_iter().collect(), self.who_is_together().await?);
        for (place, viewer, person, _) in known.difference(&opens) {
            self.q(sql::TOGETHER_OUT).bind(*place).bind(viewer.clone()).bind(person.clone()).exec_one().await?;
        }
        let fresh: Vec<&Opens> = opens.difference(&known).collect();
        let (eights, rest) = fresh.as_chunks::<8>();
        for (sql, rows) in
            eights.iter().map(|rows| (sql::TOGETHER_ADD_8, &rows[..])).chain(rest.chunks(1).map(|row| (sql::TOGETHER_ADD, row)))
        {
            let mut q = self.q(sql);
            for (place, viewer, person, lives) in rows {
                q = q.bind(*place).bind(viewer.clone()).bind(person.clone()).bind(*lives);
            }
            q.exec().await?;
        }
        Ok(())
    }

    /// As the rows say.
    pub(crate) async fn who_is_together(&mut self) -> Result<BTreeSet<Opens>> {
        let homes: Vec<HomeAt> = self.q(sql::STAYS).all().await?;
        if homes.is_empty() {
            return Ok(BTreeSet::new());
        }
        let (others, ties) = (self.q(sql::ELSEWHERE).all().await?, self.q(sql::KIN).all().await?);
        let day: Option<(Option<SqlDate>,)> = self.q(sql::DAY).opt().await?;
        let today = day.and_then(|(day,)| day).map_or(Date::MIN, |day| day.0);
        Ok(Homes::of(homes, others, ties, today).opens())
    }
}

impl Store {
    /// What the staged rows say, and those that were found in them.
    pub(crate) async fn staged_homes(&self) -> Result<Homes> {
        let mut homes: Vec<HomeAt> = self.q(sql::STAGED_STAYS).all().await?;
        // Who is recorded no later than who said it first will be inside.
        for at in homes.chunk_by_mut(|one, next| one.place_id == next.place_id) {
            let said = at.iter().filter(|row| row.protected && row.near == "home").map(|row| row.recorded_on).min();
            for row in at {
                row.was_first |= said.is_none_or(|said| row.recorded_on <= said);
            }
        }
        let others = self.q(sql::STAGED_ELSEWHERE).all().await?;
        let today = self.edge().map_or(Date::MAX, |edge| london_day(edge.now()));
        Ok(Homes::of(homes, others, self.q(sql::STAGED_KIN).all().await?, today))
    }
}
