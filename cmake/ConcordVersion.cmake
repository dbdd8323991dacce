# Writes core/version.hpp into the build folder: version, compiler, commit.
# The commit is looked up at every build; the file is written only when something in it changed.

set(CONCORD_GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)
set(concord_version_command
    ${CMAKE_COMMAND}
    -D SOURCE_DIR=${PROJECT_SOURCE_DIR}
    -D OUTPUT=${CONCORD_GENERATED_DIR}/core/version.hpp
    -D VERSION=${PROJECT_VERSION}
    -D COMPILER=${CMAKE_CXX_COMPILER_ID}\ ${CMAKE_CXX_COMPILER_VERSION}
    -P ${PROJECT_SOURCE_DIR}/cmake/write_version.cmake)
execute_process(COMMAND ${concord_version_command})
add_custom_target(concord_version
                  COMMAND ${concord_version_command}
                  BYPRODUCTS ${CONCORD_GENERATED_DIR}/core/version.hpp
                  COMMENT "" VERBATIM)
