# What is installed beside the program, and the Debian package: cpack -G DEB.

set(concord_share ${CMAKE_INSTALL_DATADIR}/concord)
install(DIRECTORY scenarios DESTINATION ${concord_share})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}
        PATTERN concord.1 EXCLUDE PATTERN concord.bash EXCLUDE)
install(FILES docs/reference/concord.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME concord)
if(concord_page)
  install(FILES ${concord_page} DESTINATION ${concord_share} RENAME concord.html)
endif()

# The man page is compressed, as Debian wants it.
find_program(CONCORD_GZIP gzip)
if(CONCORD_GZIP)
  set(concord_man_page ${PROJECT_BINARY_DIR}/concord.1.gz)
  add_custom_command(OUTPUT ${concord_man_page}
                     COMMAND ${CONCORD_GZIP} -9nc ${PROJECT_SOURCE_DIR}/docs/reference/concord.1 > ${concord_man_page}
                     DEPENDS docs/reference/concord.1
                     COMMENT "" VERBATIM)
  add_custom_target(concord_man_page DEPENDS ${concord_man_page})
  add_dependencies(concord concord_man_page) # whoever builds the program can install it
else()
  set(concord_man_page ${PROJECT_SOURCE_DIR}/docs/reference/concord.1)
endif()
install(FILES ${concord_man_page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

# The licence, in the form that Debian reads: text behind a blank, a point for an empty line.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/LICENSE)
file(READ LICENSE licence)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)\n+(.*)" licence "${licence}")
set(copyright "${CMAKE_MATCH_1}")
string(STRIP "${CMAKE_MATCH_2}" licence)
string(REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REPLACE "\n" "\n " licence " ${licence}")
configure_file(cmake/copyright.in ${PROJECT_BINARY_DIR}/copyright @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Concord contributors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, man-db")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Forces, councils, health, probation and voluntary bodies share areas and
problems. Each has trust, culture and a budget. Concord compares their
responses to the same cuts with the same random draws, says what holds each
partnership back, and what would release most. It explains and compares; it does
not forecast crime.
.
The package holds the program, the scenarios with their data, and the documents.")
include(CPack)
