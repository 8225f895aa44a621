# The rooms of the house and the arrows between them. This is the only place where an arrow is written:
# each room's target links just its row, and tests/layering reads the same rows from the build
# (rooms.txt) and fails on any #include, ours or a third party's, that no row allows.

file(WRITE ${CMAKE_BINARY_DIR}/rooms.txt "")

# outturn_room(NAME
#   FOLDER   folder, relative to the top level (default app/NAME)
#   ROOMS    rooms that this room may include
#   VALUES   rooms of which it may include only the headers *_values.h
#   LIBRARIES link targets
#   HEADERS  first path component, or whole name, of the third-party headers allowed besides the standard library's)
function(outturn_room name)
  cmake_parse_arguments(ROOM "" "FOLDER" "ROOMS;VALUES;LIBRARIES;HEADERS" ${ARGN})
  if(NOT ROOM_FOLDER)
    set(ROOM_FOLDER app/${name})
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${ROOM_FOLDER}/*.cpp ${CMAKE_SOURCE_DIR}/${ROOM_FOLDER}/*.h)
  set(rooms ${ROOM_ROOMS})
  list(TRANSFORM rooms PREPEND outturn_ OUTPUT_VARIABLE room_targets)
  add_library(outturn_${name} STATIC ${sources})
  set_target_properties(outturn_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(outturn_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
  target_link_libraries(outturn_${name} PRIVATE outturn_options PUBLIC ${room_targets} ${ROOM_LIBRARIES})
  string(JOIN "," rooms_text ${ROOM_ROOMS})
  string(JOIN "," values_text ${ROOM_VALUES})
  string(JOIN "," headers_text ${ROOM_HEADERS})
  file(APPEND ${CMAKE_BINARY_DIR}/rooms.txt "${name}|${ROOM_FOLDER}|${rooms_text}|${values_text}|${headers_text}\n")
endfunction()
