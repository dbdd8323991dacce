# Compiler flags for every target of the project.
#
# -ffp-contract=off is not a matter of taste: without it builds differ in the last bit and so in the digest.
# Never -march=native, never -ffast-math.

include(CheckCXXCompilerFlag)

add_compile_options(-ffp-contract=off
                    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict) # g++ 12 sees overlaps in "text" + string that are not there (GCC bug 105651)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wunused-const-variable=1) # clang++ says it of a source file that is compiled by itself only
endif()
if(CONCORD_WERROR)
  add_compile_options(-Werror)
endif()

if(concord_is_release)
  # Neither changes a bit of the result; without them the loops over lanes do not vectorise.
  add_compile_options(-O3 -fno-math-errno -fno-trapping-math)
  # g++ 12 would turn a select on the sign of a change into an unpredictable branch, 4 to 5 times slower.
  check_cxx_compiler_flag("-Werror -fno-split-paths" CONCORD_HAS_NO_SPLIT_PATHS)
  if(CONCORD_HAS_NO_SPLIT_PATHS)
    add_compile_options(-fno-split-paths)
  endif()
endif()

# For what reads and writes texts, and for tests, whose work is done in sim/: optimised less, they compile in half the time.
function(concord_compiles_quickly target)
  if(CONCORD_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  elseif(concord_is_release AND NOT EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -O1)
  endif()
endfunction()

# Files of the layers that read and write texts are joined, which compiles them in half the time; check-gcc, where warnings are errors,
# compiles each by itself and so sees what one fails to include.
function(concord_joins_files target)
  if(concord_is_release AND NOT CONCORD_WERROR AND NOT EMSCRIPTEN)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON)
  endif()
endfunction()

if(CONCORD_CHECK_INVARIANTS)
  add_compile_definitions(CONCORD_CHECK_INVARIANTS)
endif()

if(CONCORD_SANITIZE)
  add_compile_options(-fsanitize=${CONCORD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CONCORD_SANITIZE})
endif()
if(CONCORD_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
