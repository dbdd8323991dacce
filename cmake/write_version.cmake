# cmake -D SOURCE_DIR=... -D OUTPUT=... -D VERSION=... -D COMPILER=... -P write_version.cmake

find_program(GIT git)
set(COMMIT "")
if(GIT)
  execute_process(COMMAND ${GIT} -C ${SOURCE_DIR} rev-parse --show-prefix
                  OUTPUT_VARIABLE prefix RESULT_VARIABLE no_repository
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  # A source folder inside somebody else's repository has no commit of its own.
  if(NOT no_repository AND prefix STREQUAL "")
    execute_process(COMMAND ${GIT} -C ${SOURCE_DIR} describe --always --dirty --abbrev=12 --exclude=*
                    OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
endif()
if(COMMIT STREQUAL "")
  set(COMMIT unknown)
endif()

configure_file(${CMAKE_CURRENT_LIST_DIR}/version.hpp.in ${OUTPUT} @ONLY)
