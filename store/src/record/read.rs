//! Reading a record: whole with the newest of each part, or one part page by page.

use domain::family::{Audience, ConsentGiven, ContactKind, Item, Sex, View, session_audience};
use domain::id::PersonKey;
use domain::kind::Effect;
use domain::policy::{Proof, ReadRecord};
use domain::setting::is_confidential;
use jiff::civil::Date;

use super::model::{
    ADDRESSES, ASSESSED, ASSESSED_ITEM, ASSESSED_PART, ATTENDED, ATTENDED_FIRST, Address, Attended, CONSENTS, CONTACTS, Contact,
    HELD, HELD_ITEM, HELD_PART, LineKey, MARKS, NOT_SHARED, PERSON, Record, RecordPart, SERVICES,
};
use super::row::{AddressRow, AttendedRow, CountedAttended, CountedItem, ItemRow, PersonRow, effect, retention};
use crate::audit::Subject;
use crate::page::{KeysetPage, count, unknown};
use crate::{Result, SqlDate, Store};

/// A beginning before every line.
fn start(after: Option<LineKey>) -> (SqlDate, String) {
    after.map_or((SqlDate(Date::constant(9999, 12, 31)), String::new()), |after| (SqlDate(after.day), after.key))
}

/// Whether a category is an area of an assessment. The export's schema keeps them apart from those of records.
fn is_assessed(category: &str) -> bool {
    category.starts_with("category.assessment-")
}

impl Store {
    /// A person's record, as much of it as this viewer may see, and the newest of each part.
    pub async fn record(&self, proof: &Proof<ReadRecord>) -> Result<Record> {
        let (key, today) = (proof.resource().person.0.clone(), proof.resource().today);
        let (person, view) = self.looked_at(proof).await?;
        let consent = self.consent(proof, view, &person).await?;
        let (attended, sessions) = self.newest_attended(view, &key, today).await?;
        let sex = |word: String| Sex::find_by_name(&word).ok_or_else(|| unknown("person.sex"));
        Ok(Record {
            born: person.date_of_birth.map(Date::from),
            sex: person.sex.map(sex).transpose()?,
            retention: retention(&person.retention)?,
            given_names: person.given_names,
            family_name: person.family_name,
            view,
            addresses: self.addresses(view, &key, today).await?,
            contacts: self.contacts(view, &key).await?,
            parts: self.parts(view, &key, consent.is_some()).await?,
            consent,
            attended,
            sessions,
            marks: self.marks(proof, view, &key).await?,
        })
    }

    /// A page of one part of a record, the newest first.
    pub async fn record_part(
        &self,
        proof: &Proof<ReadRecord>,
        category: &str,
        after: Option<LineKey>,
    ) -> Result<KeysetPage<Item, LineKey>> {
        let (person, view) = self.looked_at(proof).await?;
        let key = &proof.resource().person.0;
        if !view.shows(Audience::Family) || (is_assessed(category) && self.consent(proof, view, &person).await?.is_none()) {
            return Ok(KeysetPage { rows: Vec::new(), next: None });
        }
        self.part_page(view, key, category, after).await
    }

    /// A page of the sessions attended, the newest first.
    pub async fn attended(&self, proof: &Proof<ReadRecord>, after: Option<LineKey>) -> Result<KeysetPage<Attended, LineKey>> {
        let (_, view) = self.looked_at(proof).await?;
        if !view.shows(Audience::Family) {
            return Ok(KeysetPage { rows: Vec::new(), next: None });
        }
        let (key, today) = (&proof.resource().person.0, proof.resource().today);
        let hidden = self.confidential(key, today).await?;
        self.attended_page((view, &hidden), key, after).await
    }

    /// The line of a part that has this key, if this viewer may see it.
    pub async fn find_item(&self, proof: &Proof<ReadRecord>, item: &str) -> Result<Option<Item>> {
        let (person, view) = self.looked_at(proof).await?;
        let key = &proof.resource().person.0;
        if !view.shows(Audience::Family) {
            return Ok(None);
        }
        let own = view.shows(Audience::Person);
        let bound = |sql| self.q(sql).bind(key.clone()).bind(item.to_owned()).bind(own);
        let row: Option<ItemRow> = match bound(HELD_ITEM).opt().await? {
            None if self.consent(proof, view, &person).await?.is_some() => bound(ASSESSED_ITEM).opt().await?,
            found => found,
        };
        row.map(|row| row.read(view)).transpose()
    }

    async fn looked_at(&self, proof: &Proof<ReadRecord>) -> Result<(PersonRow, View)> {
        let to = proof.resource();
        self.seen(proof, [Subject::Person(to.person.clone())]).await?;
        let person: PersonRow = self.q(PERSON).bind(to.person.0.clone()).one().await?;
        let view = match &proof.viewer().person {
            Some(own) if *own == to.person => View::Own,
            Some(own) => {
                let PersonKey(key) = &to.person;
                let (elsewhere,): (i64,) =
                    self.q(NOT_SHARED).bind(key.clone()).bind(own.0.clone()).bind(SqlDate(to.today)).one().await?;
                View::acting(elsewhere > 0, retention(&person.retention)?)
            }
            None => View::ActingBeforeReview,
        };
        Ok((person, view))
    }

    /// The newest consent that stands on this viewer's page: that of the other parent, or a young person's own, is none of theirs.
    async fn consent(&self, proof: &Proof<ReadRecord>, view: View, person: &PersonRow) -> Result<Option<(Date, String)>> {
        type Row = (SqlDate, String, Option<String>, Option<String>);
        let to = proof.resource();
        let q = self.q(CONSENTS).bind(to.person.0.clone()).bind(SqlDate(to.today)).bind(proof.viewer().account.0);
        let name = format!("{} {}", person.given_names, person.family_name);
        for (since, words, by, said) in q.all::<Row>().await? {
            let said = said.map(|word| Audience::find_by_name(&word).ok_or_else(|| unknown("consent.visibility"))).transpose()?;
            let given = ConsentGiven { by: by.map(PersonKey), words, said };
            if view.shows(given.audience(&to.person, &name)) {
                return Ok(Some((since.0, given.words)));
            }
        }
        Ok(None)
    }

    /// The services of a person whose sessions are their own unless the record says otherwise: each between line breaks.
    pub(super) async fn confidential(&self, key: &str, today: Date) -> Result<String> {
        let (set, services) = (self.set_values().await?, self.q(SERVICES).bind(key.to_owned()).all::<(String,)>().await?);
        let own = services
            .into_iter()
            .filter(|(service,)| session_audience(None, is_confidential(&set, service, today)) == Audience::Person);
        Ok(own.fold(String::from("\n"), |all, (service,)| all + &service + "\n"))
    }

    async fn parts(&self, view: View, key: &str, consented: bool) -> Result<Vec<RecordPart>> {
        if !view.shows(Audience::Family) {
            return Ok(Vec::new());
        }
        let mut rows: Vec<CountedItem> = self.q(HELD).bind(key.to_owned()).bind(view.shows(Audience::Person)).all().await?;
        if rows.iter().any(|counted| is_assessed(&counted.row.category)) {
            return Err(unknown("record_item.category"));
        }
        if consented {
            let q = self.q(ASSESSED).bind(key.to_owned()).bind(view.shows(Audience::Person));
            rows.extend(q.all::<CountedItem>().await?);
        }
        let mut parts: Vec<RecordPart> = Vec::new();
        for CountedItem { row, total } in rows {
            let item = row.read(view)?;
            match parts.last_mut().filter(|part| part.category == item.category) {
                Some(part) => part.items.push(item),
                None => parts.push(RecordPart { category: item.category.clone(), items: vec![item], total: count(total)? }),
            }
        }
        Ok(parts)
    }

    pub(super) async fn part_page(
        &self,
        view: View,
        key: &str,
        category: &str,
        after: Option<LineKey>,
    ) -> Result<KeysetPage<Item, LineKey>> {
        let (day, last) = start(after);
        let q = self.q(if is_assessed(category) { ASSESSED_PART } else { HELD_PART }).bind(key.to_owned());
        let q = q.bind(category.to_owned()).bind(view.shows(Audience::Person)).bind(day).bind(last);
        KeysetPage::read(q.all().await?, ItemRow::key, |row| row.read(view))
    }

    pub(super) async fn attended_page(
        &self,
        (view, confidential): (View, &str),
        key: &str,
        after: Option<LineKey>,
    ) -> Result<KeysetPage<Attended, LineKey>> {
        let (day, last) = start(after);
        let q = self.q(ATTENDED).bind(key.to_owned()).bind(day).bind(last);
        let q = q.bind(view.shows(Audience::Person)).bind(confidential.to_owned());
        KeysetPage::read(q.all().await?, AttendedRow::key, |row| Ok(row.read()))
    }

    async fn newest_attended(&self, view: View, key: &str, today: Date) -> Result<(Vec<Attended>, usize)> {
        if !view.shows(Audience::Family) {
            return Ok((Vec::new(), 0));
        }
        let confidential = self.confidential(key, today).await?;
        let q = self.q(ATTENDED_FIRST).bind(key.to_owned()).bind(view.shows(Audience::Person)).bind(confidential);
        let rows: Vec<CountedAttended> = q.all().await?;
        let total = rows.first().map_or(Ok(0), |counted| count(counted.total))?;
        Ok((rows.into_iter().map(|counted| counted.row.read()).collect(), total))
    }

    /// A person sees every mark on their own record. Who acts for them sees only what they asked for themselves: a request of
    /// the other parent, or of a young person, is not told (capabilities D11, Y8).
    async fn marks(&self, proof: &Proof<ReadRecord>, view: View, key: &str) -> Result<Vec<(Effect, Date)>> {
        let only = (view != View::Own).then(|| proof.viewer().account.0);
        let q = self.q(MARKS).bind(key.to_owned()).bind(SqlDate(proof.resource().today)).bind(only);
        let q = q.bind(proof.viewer().account.0);
        let rows: Vec<(String, SqlDate)> = q.all().await?;
        rows.into_iter().map(|(word, since)| Ok((effect(&word)?, since.0))).collect()
    }

    async fn addresses(&self, view: View, key: &str, today: Date) -> Result<Vec<Address>> {
        if !view.shows(Audience::Family) {
            return Ok(Vec::new());
        }
        let rows: Vec<AddressRow> = self.q(ADDRESSES).bind(key.to_owned()).all().await?;
        let current =
            |row: &AddressRow| row.started_on.is_none_or(|day| day.0 <= today) && row.ended_on.is_none_or(|day| day.0 >= today);
        let read = |row: AddressRow| Address {
            current: current(&row),
            key: row.address_key,
            text: row.postcode.iter().fold(row.lines, |lines, postcode| format!("{lines}\n{postcode}")),
            protected: row.protected,
            source: row.source,
            recorded_on: row.recorded_on.0,
        };
        Ok(rows.into_iter().map(read).collect())
    }

    async fn contacts(&self, view: View, key: &str) -> Result<Vec<Contact>> {
        if !view.shows_contacts() {
            return Ok(Vec::new());
        }
        let rows: Vec<(String, String, String, String, SqlDate)> = self.q(CONTACTS).bind(key.to_owned()).all().await?;
        let read = |(key, kind, value, source, day): (String, String, String, String, SqlDate)| {
            let kind = ContactKind::find_by_name(&kind).ok_or_else(|| unknown("contact.kind"))?;
            Ok(Contact { key, kind, value, source, recorded_on: day.0 })
        };
        rows.into_iter().map(read).collect()
    }
}
