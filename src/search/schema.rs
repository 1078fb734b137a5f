//! What tantivy keeps of a document: its words, names, beginnings and tags; nothing is stored.

use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// Every word, with how often it stands there.
    pub word: Field,
    /// Words of an organisation's names.
    pub name: Field,
    /// Beginnings, of one to three letters, of words in names and phrases.
    pub begin: Field,
    /// Topics, concepts and areas.
    pub tag: Field,
    /// Of what people say only: pieces of words, see `pieces`.
    pub piece: Field,
}

impl Fields {
    pub fn schema() -> (Schema, Fields) {
        let mut builder = Schema::builder();
        let mut field = |name: &str, record: IndexRecordOption| {
            let indexing =
                TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(record).set_fieldnorms(false);
            builder.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
        };
        let fields = Fields {
            word: field("word", IndexRecordOption::WithFreqs),
            name: field("name", IndexRecordOption::Basic),
            begin: field("begin", IndexRecordOption::Basic),
            tag: field("tag", IndexRecordOption::Basic),
            piece: field("piece", IndexRecordOption::Basic),
        };
        (builder.build(), fields)
    }
}
