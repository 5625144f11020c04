# A room is one static library, regiokaart_<room>, made of every .cpp in its folder below src.
#   regiokaart_room(ROOM [USES room...] [LIBRARIES lib...])
add_library(regiokaart_options INTERFACE)
target_include_directories(regiokaart_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(regiokaart_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wno-sign-conversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    # g++ 12 sees these two in std::variant and std::string of optimised builds where they are not (GCC bugs 105562, 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${REGIOKAART_WERROR}>:-Werror>)
endif()
if(REGIOKAART_THREADS)
  target_link_libraries(regiokaart_options INTERFACE Threads::Threads)
else()
  target_compile_definitions(regiokaart_options INTERFACE REGIOKAART_NO_THREADS)
endif()
if(REGIOKAART_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(REGIOKAART_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# The target all_verify_interface_header_sets compiles each room's headers alone.
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

function(regiokaart_room room)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" name ${room})
  list(TRANSFORM ROOM_USES REPLACE "/" "_")
  list(TRANSFORM ROOM_USES PREPEND regiokaart_)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.h)
  add_library(regiokaart_${name} STATIC ${sources})
  target_sources(regiokaart_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${headers})
  set_target_properties(regiokaart_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_link_libraries(regiokaart_${name} PUBLIC regiokaart_options ${ROOM_USES} ${ROOM_LIBRARIES})
endfunction()
