"""The tables of a GeoPackage with one layer, "g", of municipalities."""

TABLES = """
    PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10200;
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
          organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
          last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,
          srs_id INTEGER, z TINYINT, m TINYINT);
    CREATE TABLE g (fid INTEGER PRIMARY KEY, geom BLOB, GM_CODE TEXT, GM_NAAM TEXT, INW_2022 INTEGER);"""


def make_tables(db, box, geometry_type, crs=28992):
    """`box`: xmin, ymin, xmax, ymax of the layer; `crs`: the number of its coordinate system."""
    db.executescript(TABLES)
    db.execute("INSERT INTO gpkg_contents VALUES ('g','features','g','','2024-01-01T00:00:00Z',?,?,?,?,?)",
               (*box, crs))
    db.execute("INSERT INTO gpkg_geometry_columns VALUES ('g','geom',?,?,0,0)", (geometry_type, crs))
