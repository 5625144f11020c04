# Tests of the whole program.

# Written figures, looked into with other programs' tools.
foreach(kind pdf svg html)
  add_test(NAME files_${kind} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/files/${kind}_test.py
    $<TARGET_FILE:regiokaart>)
  set_tests_properties(files_${kind} PROPERTIES LABELS golden SKIP_RETURN_CODE 77)
endforeach()

# Where its output goes, and that nothing is lost or half: killed, on a full disk, in other surroundings.
foreach(kind targets full_disk kill determinism)
  add_test(NAME robustness_${kind} COMMAND Python3::Interpreter -B
    ${CMAKE_CURRENT_SOURCE_DIR}/robustness/${kind}_test.py $<TARGET_FILE:regiokaart>)
  set_tests_properties(robustness_${kind} PROPERTIES LABELS unit SKIP_RETURN_CODE 77 TIMEOUT 600)
endforeach()
# 2,000 broken inputs; sanitizers slow each of them down.
if(REGIOKAART_SANITIZE)
  set(broken_files_share --every 8)
endif()
add_test(NAME robustness_broken_files COMMAND Python3::Interpreter -B
  ${CMAKE_CURRENT_SOURCE_DIR}/robustness/broken_files_test.py $<TARGET_FILE:regiokaart> ${broken_files_share})
set_tests_properties(robustness_broken_files PROPERTIES LABELS unit SKIP_RETURN_CODE 77 TIMEOUT 900 PROCESSORS 2)
# Boundary files in many formats, also from people who mean no good.
add_test(NAME files_geodata COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/files/geodata_test.py
  $<TARGET_FILE:regiokaart>)
set_tests_properties(files_geodata PROPERTIES LABELS unit TIMEOUT 180)

# A real window and a real OpenGL context, under Xvfb.
add_test(NAME window COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/display/window_test.py
  $<TARGET_FILE:regiokaart>)
add_test(NAME habits COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/display/habits_test.py
  $<TARGET_FILE:regiokaart>)
add_test(NAME ending COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/display/ending_test.py
  $<TARGET_FILE:regiokaart>)
add_test(NAME sessions COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/display/sessions_test.py
  $<TARGET_FILE:regiokaart>)
add_test(NAME walker COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/display/walker_test.py
  $<TARGET_FILE:regiokaart>)
add_test(NAME front_door COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/display/front_door_test.py
  $<TARGET_FILE:regiokaart>)
add_executable(pictures_test display/parity_test.cpp display/map_canvas_test.cpp)
target_link_libraries(pictures_test PRIVATE regiokaart_test_main regiokaart_app_window)
find_program(XVFB_RUN xvfb-run)
if(XVFB_RUN)
  add_test(NAME pictures COMMAND ${XVFB_RUN} -a $<TARGET_FILE:pictures_test>)
  # The driver's own leaks are not ours.
  set_tests_properties(pictures PROPERTIES LABELS display
    ENVIRONMENT "LIBGL_ALWAYS_SOFTWARE=1;GALLIUM_DRIVER=llvmpipe;ASAN_OPTIONS=detect_leaks=0")
endif()
set_tests_properties(window habits ending sessions walker front_door PROPERTIES LABELS display SKIP_RETURN_CODE 77 TIMEOUT 180
  ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
