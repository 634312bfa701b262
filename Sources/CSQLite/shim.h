#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift does not import: this is its form for switches.
static inline int csqlite_db_config_switch(sqlite3 *db, int option, int wanted, int *taken) {
  return sqlite3_db_config(db, option, wanted, taken);
}

// sqlite3_config is variadic too.
static inline int csqlite_do_not_count_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// A macro with a cast, which Swift does not import either.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }
