//! The data protection officer.

mod overview;
pub(crate) mod settings;

pub use overview::{LostMailLine, OverviewModel, OverviewPage};
pub use settings::{KeptSetting, SetLine, SettingRow, SettingsModel, SettingsPage};
