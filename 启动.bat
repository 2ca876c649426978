@echo off
chcp 65001 >nul
rem Does what "make dashboard" does, on Windows.
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
where py >nul 2>nul && (set "PY=py -3") || (set "PY=python")
if not exist .venv\Scripts\python.exe %PY% -m venv .venv || goto failed
set "BIN=.venv\Scripts"
fc /b requirements\runtime.txt .venv\runtime.txt >nul 2>nul && goto installed
%BIN%\python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements\runtime.txt || goto failed
%BIN%\python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . || goto failed
copy /y requirements\runtime.txt .venv\runtime.txt >nul
:installed
%BIN%\edition-metrics build --text digest
rem A finding or a broken sheet is shown by the dashboard, it does not keep it shut.
rem The page opens once the server has had time to start.
start "" /min cmd /c "timeout /t 8 /nobreak >nul & start http://localhost:8501"
%BIN%\edition-metrics serve || goto failed
exit /b 0
:failed
echo.
echo 没有成功，请看上面的信息。需要 Python 3.11 或更新版本。
echo It did not work: see the message above. Python 3.11 or newer is needed.
pause
exit /b 1
