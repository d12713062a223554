@echo off
rem Run every check; with "quick" those of what was changed, with "bench" the benchmarks instead.
setlocal
set "python=py -3"
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && goto run
set "python=python"
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && goto run
echo Dit programma heeft Python 3.11 of nieuwer nodig.
echo.
echo Haal het op bij https://www.python.org/downloads/windows/ en kies bij het
echo installeren "Install Now": dat is voor u alleen, een beheerder is niet nodig.
echo Start daarna opnieuw.
pause
exit /b 3
:run
%python% "%~dp0check.py" %*
exit /b %errorlevel%
