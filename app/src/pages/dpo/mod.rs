//! The data protection officer.

mod overview;
pub(crate) mod settings;

pub use overview::{OverviewModel, OverviewPage};
pub use settings::{KeptSetting, SetLine, SettingRow, SettingsModel, SettingsPage};
