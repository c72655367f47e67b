//! Facts of rows that are older than their kind of fact: noted once, when a newer version first has the keys.

use uuid::Uuid;

use super::fact::FactKind;
use super::imported::Imported;
use crate::{Result, Store, UnitOfWork};

statements! {
    IS_NOTED = "SELECT EXISTS (SELECT 1 FROM audit_entry WHERE action = $1 AND action LIKE 'fact.%' AND subject = $2 AND entry_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM audit_inbox WHERE action = $1 AND subject = $2 AND forged = FALSE) AS noted";
}

/// Facts that no database has yet.
#[derive(Clone, Copy, Debug)]
enum Lacking {
    Rows(FactKind),
    Sum(Imported),
}

impl Store {
    /// What a newer version asks of a database that is there already, and only who has the keys can do: protected places by its rules,
    /// and facts of kinds that it did not know. Each once.
    pub async fn settle(&self) -> Result<()> {
        self.begin_places().await?;
        if self.lacking().await?.is_empty() {
            return Ok(());
        }
        let mut unit = self.begin().await?;
        unit.hold_import().await?;
        for lacking in self.lacking().await? {
            unit.begin_fact(lacking).await?;
        }
        unit.save().await
    }

    async fn lacking(&self) -> Result<Vec<Lacking>> {
        let mut all = Vec::new();
        for kind in [FactKind::Setting, FactKind::NamedEmail, FactKind::PlaceInside] {
            if !self.is_noted(kind.action(), &kind.subject(BEGUN)).await? {
                all.push(Lacking::Rows(kind));
            }
        }
        // Where an import was noted, it says from now on what this version asks of it.
        if !self.is_noted(Imported::People.action(), "import").await? {
            return Ok(all);
        }
        for table in Imported::ALL {
            if !self.is_noted(table.action(), "import").await? {
                all.push(Lacking::Sum(table));
            }
        }
        Ok(all)
    }

    async fn is_noted(&self, action: &str, subject: &str) -> Result<bool> {
        Ok(self.q(IS_NOTED).bind(action.to_owned()).bind(subject.to_owned()).one::<(bool,)>().await?.0)
    }
}

/// A fact without a row: those that were there before were noted. Who adds a row to the database later has no fact for it.
const BEGUN: &str = "0";

impl UnitOfWork {
    async fn begin_fact(&mut self, lacking: Lacking) -> Result<()> {
        let at = self.store.edge()?.now();
        match lacking {
            Lacking::Rows(kind) => {
                let rows = match kind {
                    FactKind::Setting => self.setting_rows().await?,
                    FactKind::PlaceInside => self.inside_rows().await?,
                    _ => self.named_rows().await?,
                };
                for (id, columns) in rows {
                    self.fact_of(kind, &id, &columns, at)?;
                }
                self.fact(kind, BEGUN, None, at)
            }
            Lacking::Sum(table) => {
                let sum = self.imported_sum(table).await?;
                self.note_sum(table.action(), sum, at)
            }
        }
    }

    async fn named_rows(&mut self) -> Result<Vec<(String, super::Columns)>> {
        let (mut all, mut after) = (Vec::new(), Uuid::nil());
        loop {
            let page = self.named_emails(after).await?;
            let Some((last, _)) = page.last() else { return Ok(all) };
            after = *last;
            all.extend(page.into_iter().map(|(id, columns)| (id.to_string(), columns)));
        }
    }
}
