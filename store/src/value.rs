//! Column values that both engines hold natively.

use std::error::Error as StdError;

use jiff::civil::Date;
use sqlx::encode::IsNull;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueFormat, PgValueRef};
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Postgres, Sqlite, Type};

type BoxError = Box<dyn StdError + Send + Sync>;

/// A calendar day: DATE on `PostgreSQL`, `YYYY-MM-DD` text on `SQLite`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SqlDate(pub Date);

const EPOCH: Date = Date::constant(2000, 1, 1);

impl Type<Sqlite> for SqlDate {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for SqlDate {
    fn encode_by_ref(&self, buf: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxError> {
        <String as Encode<Sqlite>>::encode(self.0.to_string(), buf)
    }
}

impl Decode<'_, Sqlite> for SqlDate {
    fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxError> {
        Ok(Self(<String as Decode<Sqlite>>::decode(value)?.parse()?))
    }
}

impl Type<Postgres> for SqlDate {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(sqlx::postgres::types::Oid(1082))
    }
}

impl Encode<'_, Postgres> for SqlDate {
    fn encode_by_ref(&self, buf: &mut PgArgumentBuffer) -> Result<IsNull, BoxError> {
        let days: i32 = (self.0 - EPOCH).get_days();
        <i32 as Encode<Postgres>>::encode(days, buf)
    }
}

impl Decode<'_, Postgres> for SqlDate {
    fn decode(value: PgValueRef<'_>) -> Result<Self, BoxError> {
        if value.format() == PgValueFormat::Text {
            return Ok(Self(value.as_str()?.parse()?));
        }
        let days = <i32 as Decode<Postgres>>::decode(value)?;
        Ok(Self(EPOCH.checked_add(jiff::Span::new().try_days(i64::from(days))?)?))
    }
}

impl From<Date> for SqlDate {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl From<SqlDate> for Date {
    fn from(day: SqlDate) -> Self {
        day.0
    }
}

/// A stored SHA-256.
pub(crate) fn hash_of(bytes: &[u8]) -> crate::Result<[u8; 32]> {
    bytes.try_into().map_err(|_| crate::Error::Corrupt(format!("a hash of {} bytes", bytes.len())))
}

/// A stored time.
pub(crate) fn time_of(us: i64) -> crate::Result<jiff::Timestamp> {
    jiff::Timestamp::from_microsecond(us).map_err(|_| crate::Error::Corrupt(format!("a time of {us}")))
}
