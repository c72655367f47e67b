//! The style sheet.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// `style/main.scss` becomes `portal.css`.
pub fn build(site: &Path) -> Result<()> {
    process::say("Building the style sheet");
    let style = crate::root().join("style");
    let mut sass = Command::new(style.join("node_modules/.bin/sass"));
    sass.args(["--style=compressed", "--no-source-map", "--quiet-deps", "--load-path=node_modules", "main.scss"]);
    process::run(sass.arg(site.join("portal.css")).current_dir(style))
}
