# What `install` puts beside the program, and the DEB that CPack makes of it. Debian's own triggers refresh the desktop,
# MIME and icon caches, so the package has no maintainer scripts.
set(packaging ${CMAKE_SOURCE_DIR}/resources/packaging)
set(mark ${CMAKE_SOURCE_DIR}/resources/icons/outturn.svg)

install(FILES ${packaging}/io.github.outturn.outturn.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${packaging}/io.github.outturn.outturn.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${packaging}/outturn-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME outturn.xml)
install(FILES ${mark} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${mark} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes
  RENAME application-x-outturn.svg)
install(FILES ${packaging}/copyright ${CMAKE_SOURCE_DIR}/CHANGELOG.md
  ${CMAKE_SOURCE_DIR}/resources/fonts/LICENSE-Liberation.txt DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME outturn)
set(CPACK_PACKAGE_VENDOR "Outturn developers")
set(CPACK_PACKAGE_CONTACT "Outturn developers <outturn@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for payment-by-results programmes")
# Debian wants words here, not the whole of a README.
set(CPACK_PACKAGE_DESCRIPTION
"Loads the outcome returns of a payment-by-results programme, shows how far
apart the best and the worst local authorities and contractors are, says who
lies beyond what chance allows, and lets the reader walk down from any mark to
the cost, the payment and the cell of the return it came from. Works without a
network, in a window and from the command line, in English and in Welsh.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
# A clone made under a tight umask must not make a package that only root can read.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# A plugin is invisible to the search for libraries; without it the program runs under XWayland.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
include(CPack)
