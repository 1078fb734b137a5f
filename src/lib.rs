//! amparo: an offline know-your-rights desk.

pub mod catalog;
pub mod desk;
pub mod edition;
pub mod locale;
pub mod page;
pub mod source;
