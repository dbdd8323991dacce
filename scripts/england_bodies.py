"""What scripts/make-data knows of England's bodies beside the open data: names, who serves where, and what is assumed.

Areas served by a fire authority: `force:NAME`, all areas of a police force; `county:E04`, the districts of the county whose returns
begin so; otherwise a local authority by its name.
"""

# ---------------------------------------------------------------------------------------------------------------
# Assumed
# ---------------------------------------------------------------------------------------------------------------

# The population file follows the districts of 2019. Two of them lie in several partnerships of 2016: shares by general knowledge.
SPLIT = {"E06000058": {"E06000028": .48, "E06000029": .39, "E07000048": .13},    # Bournemouth, Poole, Christchurch
         "E07000244": {"E07000205": .52, "E07000206": .48}}                      # Suffolk Coastal, Waveney
# Three lie within one partnership each, so that how they are shared changes nothing.
MERGED = {"E06000059": ["E07000049", "E07000050", "E07000051", "E07000052", "E07000053"],   # Dorset
          "E07000245": ["E07000201", "E07000204"],                                          # West Suffolk
          "E07000246": ["E07000190", "E07000191"]}                                          # Somerset West and Taunton

# Who serves an area of health and the voluntary sector: one body each. Probation: one body for each force area, one for London (there
# were 35 trusts).

# A year of a body is doubtful if it lies further off the line between its neighbours than other bodies of its kind usually do:
# beyond this many robust standard deviations, and by at least this share.
USUAL = 3.5
AT_LEAST = 0.10

# ---------------------------------------------------------------------------------------------------------------
# Names
# ---------------------------------------------------------------------------------------------------------------

SHORT = {"Metropolitan Police": "metropolitan", "City of London": "city_of_london"}
NAMES = {"Metropolitan Police": "Metropolitan Police", "Durham": "Durham Constabulary", "Cumbria": "Cumbria Constabulary",
         "Derbyshire": "Derbyshire Constabulary", "Devon and Cornwall": "Devon and Cornwall Police",
         "Gloucestershire": "Gloucestershire Constabulary", "Avon and Somerset": "Avon and Somerset Police",
         "Hampshire": "Hampshire Constabulary", "Hertfordshire": "Hertfordshire Constabulary",
         "Lancashire": "Lancashire Constabulary", "Norfolk": "Norfolk Constabulary", "Suffolk": "Suffolk Constabulary",
         "Cheshire": "Cheshire Constabulary", "Cambridgeshire": "Cambridgeshire Constabulary"}
AUTHORITIES = {"Middlesborough UA": "Middlesbrough", "The Medway Towns UA": "Medway", "Telford and the Wrekin UA": "Telford and Wrekin",
               "City of Nottingham UA": "Nottingham", "Derby City UA": "Derby", "Leicester City UA": "Leicester",
               "St Helens": "St Helens"}
CLASSES = {"L": "London boroughs", "MD": "metropolitan districts", "SC": "counties", "SD": "districts", "UA": "unitary councils"}

# ---------------------------------------------------------------------------------------------------------------
# Police
# ---------------------------------------------------------------------------------------------------------------

# The alliance moved money between the two forces' lines: the total of services is taken instead.
ALLIANCE = {"Warwickshire", "West Mercia"}
# Reserves that look like errors of the return: far off the years before and after.
BAD_RESERVES = {("North Yorkshire", "2014-15"), ("South Yorkshire", "2012-13"), ("Surrey", "2011-12")}

# ---------------------------------------------------------------------------------------------------------------
# Fire and rescue. Elsewhere (London, and county-run services in 14 areas) fire has no return of its own: no body.
# ---------------------------------------------------------------------------------------------------------------

# id, name, returns, areas
FIRE = [
    ("avon_fire", "Avon Fire and Rescue", ["E6101"],
     ["Bath and North East Somerset", "Bristol, City of", "North Somerset", "South Gloucestershire"]),
    ("bedfordshire_fire", "Bedfordshire Fire and Rescue", ["E6102"], ["force:Bedfordshire"]),
    ("berkshire_fire", "Royal Berkshire Fire and Rescue", ["E6103"],
     ["Bracknell Forest", "Reading", "Slough", "West Berkshire", "Windsor and Maidenhead", "Wokingham"]),
    ("buckinghamshire_fire", "Buckinghamshire Fire and Rescue", ["E6104"], ["county:E04", "Milton Keynes"]),
    ("cambridgeshire_fire", "Cambridgeshire Fire and Rescue", ["E6105"], ["force:Cambridgeshire"]),
    ("cheshire_fire", "Cheshire Fire and Rescue", ["E6106"], ["force:Cheshire"]),
    ("cleveland_fire", "Cleveland Fire Brigade", ["E6107"], ["force:Cleveland"]),
    ("derbyshire_fire", "Derbyshire Fire and Rescue", ["E6110"], ["force:Derbyshire"]),
    ("dorset_and_wiltshire_fire", "Dorset and Wiltshire Fire and Rescue (two bodies until 2016)",
     ["E6112", "E6139", "E6162"], ["force:Dorset", "force:Wiltshire"]),
    ("durham_fire", "County Durham and Darlington Fire and Rescue", ["E6113"], ["force:Durham"]),
    ("east_sussex_fire", "East Sussex Fire and Rescue", ["E6114"], ["county:E14", "Brighton and Hove"]),
    ("essex_fire", "Essex Fire and Rescue", ["E6115"], ["force:Essex"]),
    ("hampshire_fire", "Hampshire Fire and Rescue", ["E6117"], ["county:E17", "Portsmouth", "Southampton"]),
    ("hereford_and_worcester_fire", "Hereford and Worcester Fire and Rescue", ["E6118"],
     ["county:E18", "Herefordshire, County of"]),
    ("humberside_fire", "Humberside Fire and Rescue", ["E6120"], ["force:Humberside"]),
    ("kent_fire", "Kent Fire and Rescue", ["E6122"], ["force:Kent"]),
    ("lancashire_fire", "Lancashire Fire and Rescue", ["E6123"], ["force:Lancashire"]),
    ("leicestershire_fire", "Leicestershire Fire and Rescue", ["E6124"], ["force:Leicestershire"]),
    ("north_yorkshire_fire", "North Yorkshire Fire and Rescue", ["E6127"], ["force:North Yorkshire"]),
    ("nottinghamshire_fire", "Nottinghamshire Fire and Rescue", ["E6130"], ["force:Nottinghamshire"]),
    ("shropshire_fire", "Shropshire Fire and Rescue", ["E6132"], ["Shropshire", "Telford and Wrekin"]),
    ("staffordshire_fire", "Staffordshire Fire and Rescue", ["E6134"], ["force:Staffordshire"]),
    ("greater_manchester_fire", "Greater Manchester Fire and Rescue", ["E6142"], ["force:Greater Manchester"]),
    ("merseyside_fire", "Merseyside Fire and Rescue", ["E6143"], ["force:Merseyside"]),
    ("south_yorkshire_fire", "South Yorkshire Fire and Rescue", ["E6144"], ["force:South Yorkshire"]),
    ("tyne_and_wear_fire", "Tyne and Wear Fire and Rescue", ["E6145"],
     ["Gateshead", "Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland"]),
    ("west_midlands_fire", "West Midlands Fire and Rescue", ["E6146"], ["force:West Midlands"]),
    ("west_yorkshire_fire", "West Yorkshire Fire and Rescue", ["E6147"], ["force:West Yorkshire"]),
    ("devon_and_somerset_fire", "Devon and Somerset Fire and Rescue", ["E6161"],
     ["county:E11", "county:E33", "Plymouth", "Torbay"]),
]

# ---------------------------------------------------------------------------------------------------------------
# What really happened, for concord hindcast. Fixed before anything was scored: nothing here may follow a score.
# ---------------------------------------------------------------------------------------------------------------

# series, force, why it is not scored
EXCLUDED = {
    ("workforce", "Cleveland"): "most staff moved to a contractor, 2011 to 2020",
    ("workforce", "Lincolnshire"): "most staff moved to a contractor in 2012",
    ("workforce", "City of London"): "national units for fraud make its size",
    ("reserves", "City of London"): "the return is the City Corporation's",
    ("reserves", "Metropolitan Police"): "the return is the Greater London Authority's",
}
# The seven forces on whose patch the model was made: held out, so that nothing is fitted to them.
NORTH_EAST = {"Cleveland", "Durham", "Humberside", "North Yorkshire", "Northumbria", "South Yorkshire", "West Yorkshire"}
