#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift does not import: this is its form for switches.
static inline int csqlite_db_config_switch(sqlite3 *db, int option, int wanted, int *taken) {
  return sqlite3_db_config(db, option, wanted, taken);
}

// SQLITE_TRANSIENT is a cast, which Swift does not import either: these bind a copy.
static inline int csqlite_bind_text_copy(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(
      statement, index, (const char *)bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob_copy(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}
