//! The data protection officer.

mod overview;
pub(crate) mod settings;
mod staff;
pub(crate) mod visibility;

pub use overview::{LostMailLine, OverviewModel, OverviewPage};
pub use settings::{KeptSetting, SetLine, SettingRow, SettingsModel, SettingsPage};
pub use staff::{MemberRow, StaffModel, StaffPage};
pub use visibility::VisibilityPage;
