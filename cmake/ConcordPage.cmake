# The built page, if there is one, goes into the program.

set(CONCORD_PAGE ${PROJECT_SOURCE_DIR}/build/page/index.html CACHE FILEPATH
    "The page that scripts/build-page made: one .html file")

# Asked again at each build: the page may be made, or go, after this.
file(GLOB concord_page CONFIGURE_DEPENDS ${CONCORD_PAGE})
if(NOT concord_page)
  message(STATUS "${CONCORD_PAGE} is not there: concord explore will write no page (scripts/build-page makes it)")
endif()

# A program of the commands, with a page in it; with an empty `page`, without.
function(concord_program name page)
  set(source ${PROJECT_SOURCE_DIR}/sim/cli/built_page_absent.cpp)
  if(page)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}_page.cpp)
    configure_file(${PROJECT_SOURCE_DIR}/cmake/built_page.cpp.in ${source} @ONLY)
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${page})
  endif()
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE concord_cli)
endfunction()
