use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// Somebody of the demonstration families who can sign in.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoPerson {
    /// The case system's identifier.
    #[serde(rename = "key")]
    pub person_key: String,
    /// As shown.
    pub name: String,
    /// Also the verified contact of the record.
    pub email: String,
    /// With which account.
    pub role: DemoRole,
}

/// Somebody who works here.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoStaff {
    /// As shown.
    pub name: String,
    /// Where sign-in links go.
    pub email: String,
    /// What they may do.
    pub role: DemoRole,
    /// In which team they work.
    pub team: String,
}

/// The role of a demonstration account, named as everywhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemoRole {
    Parent,
    YoungPerson,
    Caseworker,
    Officer,
    Reviewer,
    Dpo,
    Admin,
}

impl DemoRole {
    /// The role's name: `young_person`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::YoungPerson => "young_person",
            Self::Caseworker => "caseworker",
            Self::Officer => "officer",
            Self::Reviewer => "reviewer",
            Self::Dpo => "dpo",
            Self::Admin => "admin",
        }
    }
}

#[derive(Deserialize)]
struct Accounts {
    person: Vec<DemoPerson>,
    staff: Vec<DemoStaff>,
}

static ACCOUNTS: LazyLock<Accounts> =
    LazyLock::new(|| toml::from_str(include_str!("../../../content/demo/accounts.toml")).expect("a test reads the accounts"));

/// The family members who can sign in.
pub fn people() -> Vec<DemoPerson> {
    ACCOUNTS.person.clone()
}

/// The staff who can sign in: every role at least once.
pub fn staff() -> Vec<DemoStaff> {
    ACCOUNTS.staff.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first of `columns` in each row of a hand-written table.
    fn rows(csv_text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::Reader::from_reader(csv_text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn everyone_who_can_sign_in_is_a_person_with_that_verified_address() {
        let contacts = rows(include_str!("../../../content/demo/contacts.csv"));
        for person in people() {
            let row = contacts.iter().find(|row| row[3] == person.email).unwrap_or_else(|| panic!("{}", person.email));
            assert_eq!((row[1].as_str(), row[4].as_str()), (person.person_key.as_str(), "true"));
        }
    }

    #[test]
    fn every_staff_role_is_filled() {
        use DemoRole::{Admin, Caseworker, Dpo, Officer, Reviewer};
        for role in [Caseworker, Officer, Reviewer, Dpo, Admin] {
            assert!(staff().iter().any(|member| member.role == role), "{role:?}");
        }
        assert!(people().iter().all(|person| matches!(person.role, DemoRole::Parent | DemoRole::YoungPerson)));
    }

    #[test]
    fn no_postcode_is_a_real_one() {
        for row in rows(include_str!("../../../content/demo/addresses.csv")) {
            let unit = &row[3][row[3].len() - 2..];
            assert!(unit.contains(['C', 'I', 'K', 'M', 'O', 'V']), "{}", row[3]);
        }
    }
}
